/**
 * The built application as people meet it: one server and one database for all tests, a browser for each.
 *
 * <p>A test of its own:
 *
 * <pre>{@code
 * class LeadListIT {
 *     @RegisterExtension
 *     final Browser browser = new Browser();
 *
 *     @Test
 *     void a_manager_sees_the_leads_of_those_below() {
 *         Page page = browser.signInAs("maria.keller");
 *         browser.open("/lead/list.xhtml");
 *         assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Leads");
 *         browser.assertAccessible("lead-list");
 *     }
 * }
 * }</pre>
 */
package crm.it;
