/**
 * The laws of the house, as tests with a <em>because</em>. Begin with {@link crm.laws.ArchitectureTest}.
 *
 * <p>Each law over classes is shown twice: that the house keeps it, and that a sample which breaks it on purpose is
 * caught. The samples live in {@code crm.domain.broken}, {@code crm.ejb.broken} and {@code crm.web.broken}, here in
 * the test sources only.
 */
package crm.laws;
