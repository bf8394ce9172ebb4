// What every page has: the menu on small screens, light and dark, sortable tables,
// and requests that fail.

import { choose, current } from "./appearance.js";
import { THEME } from "./events.js";

function menu(button) {
    const target = document.getElementById(button.getAttribute("aria-controls"));
    const open = (state) => {
        button.setAttribute("aria-expanded", String(state));
        target.classList.toggle("open", state);
    };
    button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
        open(false);
        button.focus();
    });
}

function themeSwitch(button) {
    const name = () => {
        const label = current() === "dark" ? button.dataset.light : button.dataset.dark;
        button.setAttribute("aria-label", label);
        button.title = label;
    };
    button.hidden = false;
    button.addEventListener("click", () => choose(current() === "dark" ? "light" : "dark"));
    document.addEventListener(THEME, name);
    name();
}

// A table sorts by the column of a pressed button; a cell's data-value counts before its text.
function sortable(table) {
    const value = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    for (const button of table.querySelectorAll("thead button")) {
        button.addEventListener("click", () => {
            const header = button.closest("th");
            const falling = header.getAttribute("aria-sort") === "ascending"
                || (!header.hasAttribute("aria-sort") && "falling" in button.dataset);
            const sign = falling ? -1 : 1;
            for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
            header.setAttribute("aria-sort", falling ? "descending" : "ascending");
            const body = table.tBodies[0];
            const column = header.cellIndex;
            const rows = [...body.rows].sort((a, b) => sign * collator.compare(value(a, column), value(b, column)));
            body.append(...rows);
        });
    }
}

// A request in the background that fails says so; one that meets the sign-in goes there.
function watchRequests() {
    const say = () => {
        const notice = document.getElementById("request-failed") ?? document.createElement("p");
        notice.id = "request-failed";
        notice.className = "notice notice-error floating";
        notice.setAttribute("role", "alert");
        notice.textContent = document.body.dataset.requestFailed;
        document.querySelector("main").prepend(notice);
    };
    document.addEventListener("htmx:responseError", say);
    document.addEventListener("htmx:sendError", say);
    document.addEventListener("htmx:beforeSwap", (event) => {
        const answered = new URL(event.detail.xhr.responseURL || location.href);
        if (answered.pathname !== document.body.dataset.signIn) return;
        event.detail.shouldSwap = false;
        location.reload();
    });
}

document.querySelectorAll("[data-menu]").forEach(menu);
document.querySelectorAll("[data-theme-switch]").forEach(themeSwitch);
document.querySelectorAll("table[data-sortable]").forEach(sortable);
watchRequests();
