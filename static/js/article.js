// Statements, their sentences in the text and their edges in the graph light up together.

import { CHANGED, CHOSEN } from "./events.js";
import { refresh } from "./graph.js";

const text = document.querySelector(".article-text");
const list = document.querySelector(".statement-scroll");
const element = document.querySelector("[data-graph]");
if (text && list) follow();

function follow() {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const parts = (id) => [...text.querySelectorAll(`[data-statements~="${CSS.escape(id)}"]`)];
    const lines = () => all(".statement[data-statement]");
    const beside = matchMedia("(min-width: 64rem)");
    let held = []; // statements that stay lit after a choice, until the next one

    function light(ids) {
        all(".lit").forEach((lit) => lit.classList.remove("lit"));
        for (const id of ids) {
            parts(id).forEach((part) => part.classList.add("lit"));
            document.getElementById(`statement-${id}`)?.classList.add("lit");
        }
    }

    function point(line) {
        light([line.dataset.statement]);
        element?.graph?.light("edge", line.dataset.edge);
    }

    function leave() {
        light(held);
        element?.graph?.light();
    }

    function reveal(part) {
        part?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }

    list.addEventListener("mouseover", (event) => {
        const line = event.target.closest(".statement[data-statement]");
        if (line) point(line);
    });
    list.addEventListener("mouseleave", leave);
    list.addEventListener("focusin", (event) => {
        const line = event.target.closest(".statement[data-statement]");
        if (!line) return;
        point(line);
        // Not where the text stands above its statements: that would lead away from them.
        if (event.target.matches(":focus-visible") && beside.matches) reveal(parts(line.dataset.statement)[0]);
    });
    list.addEventListener("focusout", leave);
    list.addEventListener("click", (event) => {
        const line = event.target.closest(".statement[data-statement]");
        if (!line || event.target.closest("a, button, summary")) return;
        held = [line.dataset.statement];
        point(line);
        reveal(parts(line.dataset.statement)[0]);
    });

    // After a change the graph is that of the new statements.
    document.addEventListener(CHANGED, () => {
        const data = document.getElementById("graph-data");
        if (data && element) refresh(element);
        held = held.filter((id) => document.getElementById(`statement-${id}`));
        light(held);
    });

    // The other way round: a sentence shows its statements, an edge or an actor of the graph its own.
    text.addEventListener("click", (event) => {
        const sentence = event.target.closest(".sentence");
        if (!sentence || event.target.closest("a")) return;
        held = sentence.dataset.statements.split(" ");
        light(held);
        reveal(document.getElementById(`statement-${held[0]}`));
    });

    element?.addEventListener(CHOSEN, (event) => {
        const chosen = event.detail;
        const fits = (line) => chosen.part === "edge"
            ? line.dataset.edge === chosen.id
            : line.dataset.edge.split("-").includes(chosen.id);
        held = chosen ? lines().filter(fits).map((line) => line.dataset.statement) : [];
        light(held);
        if (chosen?.part === "node") {
            text.querySelectorAll(`[data-actor="${CSS.escape(chosen.id)}"]`).forEach((name) => name.classList.add("lit"));
        }
        if (held.length) reveal(document.getElementById(`statement-${held[0]}`));
    });

    if (location.hash.startsWith("#statement-")) {
        held = [location.hash.slice("#statement-".length)];
        light(held);
        reveal(parts(held[0])[0]);
    }
}
