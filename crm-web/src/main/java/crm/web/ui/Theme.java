package crm.web.ui;

/** Light, dark, or what the operating system says. */
public enum Theme {
    SYSTEM("none"),
    LIGHT("saga-blue"),
    DARK("arya-blue");

    private final String primeTheme;

    Theme(String primeTheme) {
        this.primeTheme = primeTheme;
    }

    /** The value of {@code primefaces.THEME}; for {@link #SYSTEM} the page links both themes by media query. */
    public String primeTheme() {
        return primeTheme;
    }

    /** The value for style sheets: {@code system}, {@code light}, {@code dark}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Theme of(String word) {
        for (Theme theme : values()) {
            if (theme.word().equals(word)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}
