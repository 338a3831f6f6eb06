package crm.web.search;

import crm.ejb.search.FoundRow;
import crm.ejb.search.Hits;
import crm.ejb.search.SearchService;
import crm.web.ui.Frame;
import crm.web.ui.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The search box's answer while one types: what the search page would show, as JSON. */
@WebServlet("/search.json")
public class Suggestions extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SearchService search;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Frame frame;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = request.getParameter("q");
        List<Hits> found = search.find(text);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        found.forEach(hits -> hits.rows().forEach(row -> rows.add(json(request.getContextPath(), row))));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder().add("rows", rows).build().toString());
    }

    private JsonObject json(String root, FoundRow row) {
        String word = row.ref().type().word();
        return Json.createObjectBuilder()
                .add("group", texts.get("ui.place." + word))
                .add("icon", frame.place(word).icon())
                .add("name", row.name())
                .add("detail", row.detail() == null ? "" : row.detail())
                .add("href", root + Addresses.page(row.ref()))
                .build();
    }
}
