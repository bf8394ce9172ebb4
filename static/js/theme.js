// Runs before the page is drawn: the colours chosen last time, or those of the system.
(function () {
    "use strict";
    const root = document.documentElement;

    function remembered() {
        try {
            return localStorage.getItem("theme");
        } catch {
            return null; // a browser that stores nothing follows the system
        }
    }

    function apply(theme) {
        root.dataset.bsTheme = theme;
        document.dispatchEvent(new CustomEvent("theme:change", { detail: theme }));
    }

    const system = matchMedia("(prefers-color-scheme: dark)");
    const systemTheme = () => (system.matches ? "dark" : "light");
    root.classList.add("js");
    apply(remembered() || systemTheme());
    system.addEventListener("change", () => {
        if (!remembered()) apply(systemTheme());
    });

    window.newsgraphTheme = {
        current: () => root.dataset.bsTheme,
        choose(theme) {
            try {
                localStorage.setItem("theme", theme);
            } catch {
                // it holds for this page at least
            }
            apply(theme);
        },
    };
})();
