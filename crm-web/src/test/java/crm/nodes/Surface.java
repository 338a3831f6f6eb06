package crm.nodes;

import java.util.function.Function;

/** Where the reader looks for the owner's records, over HTTP. */
enum Surface {
    LEAD_PAGE("page of the lead", Secret.LEAD, scene -> "/lead/view.xhtml?id=" + scene.id(Secret.LEAD)),
    LEAD_LIST("list of leads", Secret.LEAD, scene -> "/lead/list.xhtml"),
    HOME("home page, viewed lately", Secret.LEAD, scene -> "/index.xhtml"),
    ACCOUNT_PAGE("page of the account", Secret.ACCOUNT, scene -> "/account/view.xhtml?id=" + scene.id(Secret.ACCOUNT)),
    ACCOUNT_LIST("list of accounts", Secret.ACCOUNT, scene -> "/account/list.xhtml"),
    CONTACT_PAGE("page of the contact", Secret.CONTACT, scene -> "/contact/view.xhtml?id=" + scene.id(Secret.CONTACT)),
    CONTACT_LIST("list of contacts", Secret.CONTACT, scene -> "/contact/list.xhtml"),
    SUGGESTIONS("suggestions while typing", Secret.CONTACT, scene -> "/search.json?q=" + Scene.WORD),
    RELATED_CONTACTS("contacts on her account's page", Secret.CONTACT, Scene::ownAccountPage),
    OPPORTUNITY_PAGE(
            "page of the opportunity",
            Secret.OPPORTUNITY,
            scene -> "/opportunity/view.xhtml?id=" + scene.id(Secret.OPPORTUNITY)),
    OPPORTUNITY_LIST("list of opportunities", Secret.OPPORTUNITY, scene -> "/opportunity/list.xhtml"),
    SEARCH("search page", Secret.OPPORTUNITY, scene -> "/search.xhtml?q=" + Scene.WORD),
    RELATED_OPPORTUNITIES("opportunities on her account's page", Secret.OPPORTUNITY, Scene::ownAccountPage),
    TIMELINE("timeline on her account's page", Secret.TIMELINE, Scene::ownAccountPage);

    private final String words;
    private final Secret secret;
    private final Function<Scene, String> path;

    Surface(String words, Secret secret, Function<Scene, String> path) {
        this.words = words;
        this.secret = secret;
        this.path = path;
    }

    /** Whose text shows here. */
    Secret secret() {
        return secret;
    }

    String path(Scene scene) {
        return path.apply(scene);
    }

    @Override
    public String toString() {
        return words;
    }
}
