/**
 * The look and the language of every page: the frame, the tags {@code crm.tags}, texts, formats and list addresses.
 *
 * <p>A list page in full:
 *
 * <pre>{@code
 * <ui:composition template="/WEB-INF/page.xhtml" xmlns:ui="jakarta.faces.facelets" xmlns:c="crm.tags">
 *   <ui:param name="pageTitle" value="#{m['lead.list.title']}"/>
 *   <ui:param name="section" value="lead"/>
 *   <ui:define name="actions">
 *     <c:action label="#{m['lead.list.new']}" icon="plus" href="/lead/edit.xhtml" permission="LEAD_CREATE" kind="primary"/>
 *   </ui:define>
 *   <ui:define name="content">
 *     <c:filters links="#{leadListPage.links}">
 *       <c:filter name="text" label="#{m['lead.list.text']}"/>
 *       <c:filter name="status" label="#{m['field.Lead.status']}" options="#{leadListPage.statuses}"/>
 *     </c:filters>
 *     <c:table value="#{leadListPage.slice}" links="#{leadListPage.links}" caption="#{m['lead.list.title']}">
 *       <c:column label="#{m['field.Lead.name']}" sort="name" kind="main">
 *         <a href="#{request.contextPath}/lead/view.xhtml?id=#{row.id}">#{row.name}</a></c:column>
 *       <c:column label="#{m['field.Lead.status']}"><c:badge label="#{m.label(row.status)}" tone="info"/></c:column>
 *       <c:column label="#{m['field.Lead.createdAt']}" sort="created" kind="date">#{fmt.relative(row.createdAt)}</c:column>
 *     </c:table>
 *   </ui:define>
 * </ui:composition>
 * }</pre>
 *
 * <p>An edit page's content:
 *
 * <pre>{@code
 * <c:form>
 *   <c:conflict value="#{leadEditPage.conflicts}"/>
 *   <c:fields title="#{m['lead.edit.person']}">
 *     <c:field name="lastName" label="#{m['field.Lead.lastName']}" value="#{leadEditPage.form.lastName}" required="true"/>
 *     <c:field name="rating" label="#{m['field.Lead.rating']}" value="#{leadEditPage.form.rating}" type="select"
 *       options="#{leadEditPage.ratings}"/>
 *   </c:fields>
 *   <c:foot save="#{leadEditPage.save}" cancel="/lead/list.xhtml"/>
 * </c:form>
 * }</pre>
 *
 * <p>A record page's content:
 *
 * <pre>{@code
 * <c:highlights title="#{lead.name}" subtitle="#{lead.company}" icon="bolt" level="#{lead.access}">
 *   <ui:define name="actions"><c:action label="…" href="/lead/edit.xhtml?id=#{lead.id}" edits="true"/></ui:define>
 *   <c:fact label="#{m['field.Lead.owner']}"><c:owner name="#{lead.ownerName}"/></c:fact>
 *   <ui:define name="path">
 *     <c:path steps="#{leadViewPage.steps}" current="#{lead.status}" label="…" action="#{leadViewPage.moveTo(step)}"/>
 *   </ui:define>
 * </c:highlights>
 * <div class="columns">
 *   <div>
 *     <c:details title="…"><c:detail label="…" value="#{lead.email}"/></c:details>
 *     <c:timeline value="#{leadViewPage.timeline}"/>
 *   </div>
 *   <div>
 *     <c:relatedList title="…" value="#{page.contacts}" create="/contact/edit.xhtml?account=7" permission="CONTACT_CREATE">
 *       <div><a href="…">#{row.name}</a><small>#{row.title}</small></div>
 *     </c:relatedList>
 *   </div>
 * </div>
 * }</pre>
 *
 * <p>Invariants: no text outside the bundles; only the languages of {@link crm.web.ui.Languages}; a page never decides
 * about access, it only hides what the caller's permissions do not open. Out of scope: what a record means.
 */
@Feature(dependsOn = {"shared", "access", "directory"})
package crm.web.ui;

import crm.domain.shared.Feature;
