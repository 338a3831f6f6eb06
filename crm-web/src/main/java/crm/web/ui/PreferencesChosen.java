package crm.web.ui;

import crm.domain.directory.OwnPreferences;

/** Somebody who is signed in chose in the frame how pages are to look; told at once, before the answer goes out. */
public record PreferencesChosen(OwnPreferences wish) {}
