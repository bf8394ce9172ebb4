// Light or dark: what theme.js began with, then what the person or the system chooses.

import { THEME } from "./events.js";

const root = document.documentElement;

export const current = () => root.dataset.bsTheme;

export function choose(theme) {
    try {
        localStorage.setItem("theme", theme);
    } catch {
        // it holds for this page at least
    }
    apply(theme);
}

function apply(theme) {
    root.dataset.bsTheme = theme;
    document.dispatchEvent(new CustomEvent(THEME, { detail: theme }));
}

function isChosen() {
    try {
        return !["auto", null].includes(localStorage.getItem("theme"));
    } catch {
        return false;
    }
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (system) => {
    if (!isChosen()) apply(system.matches ? "dark" : "light");
});
