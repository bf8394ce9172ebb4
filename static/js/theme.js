// No module, for it runs before the page is drawn: the colours chosen last time, or those of the system.
(function () {
    "use strict";

    function remembered() {
        try {
            const theme = localStorage.getItem("theme");
            return theme === "auto" ? null : theme; // so the admin says that it follows the system
        } catch {
            return null; // a browser that stores nothing follows the system
        }
    }

    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    document.documentElement.classList.add("js");
    document.documentElement.dataset.bsTheme = remembered() || system;
})();
