package crm.web.home;

import crm.ejb.activity.ActivityService;
import crm.ejb.activity.TaskRow;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** My tasks that are due today or overdue. The list stays as it was shown, so that a tick always meets the task it was made at. */
@Named
@ViewScoped
public class HomeTasks implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ActivityService activities;

    @Inject
    private transient HomePage page;

    private List<TaskRow> due;

    @PostConstruct
    void open() {
        due = new ArrayList<>(activities.dueTasks(page.getToday()));
    }

    public List<TaskRow> getDue() {
        return due;
    }

    /** Ticks a task off. */
    public void complete(TaskRow task) {
        activities.complete(task.id());
        due.remove(task);
    }
}
