// Fields for an actor: a list of suggestions while typing, after the combobox pattern of the ARIA
// Authoring Practices. The number of what was chosen goes into a hidden field.

const WAIT = 150; // milliseconds after the last letter

function field(input) {
    const box = input.closest("[data-actor-field]");
    return { box, input, list: box.querySelector("[role=listbox]"), chosen: box.querySelector("[data-chosen]") };
}

const options = ({ list }) => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];
const active = (one) => options(one).find((option) => option.getAttribute("aria-selected") === "true");

function show(one, open) {
    one.list.hidden = !open;
    one.input.setAttribute("aria-expanded", String(open));
    if (!open) one.input.removeAttribute("aria-activedescendant");
}

async function suggest(one) {
    const asked = one.box.asked = (one.box.asked ?? 0) + 1; // a later question makes this one void
    const address = new URL(one.box.dataset.url, location.href);
    address.searchParams.set("q", one.input.value);
    const answer = await fetch(address, { headers: { "X-Requested-With": "fetch" } });
    const found = await answer.text();
    if (!answer.ok || answer.redirected || asked !== one.box.asked || document.activeElement !== one.input) return;
    one.list.innerHTML = found; // our own server's, escaped there
    options(one).forEach((option, place) => { option.id = `${one.list.id}-${place}`; });
    show(one, true);
}

function point(one, option) {
    options(one).forEach((other) => other.setAttribute("aria-selected", String(other === option)));
    if (!option) return;
    one.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
}

// The list stays as it is while somebody goes through it.
function still(one) {
    clearTimeout(one.box.waiting);
    one.box.asked = (one.box.asked ?? 0) + 1;
}

function choose(one, option) {
    still(one);
    one.input.value = option.dataset.name;
    one.chosen.value = option.dataset.value;
    show(one, false);
    one.input.dispatchEvent(new Event("change", { bubbles: true }));
}

function step(one, way) {
    const all = options(one);
    if (!all.length) return;
    const now = all.indexOf(active(one));
    const next = now < 0 ? (way > 0 ? 0 : all.length - 1) : (now + way + all.length) % all.length;
    point(one, all[next]);
}

const isOurs = (element) => element instanceof HTMLInputElement && element.matches("[data-actor-field] [role=combobox]");

document.addEventListener("input", (event) => {
    if (!isOurs(event.target)) return;
    const one = field(event.target);
    one.chosen.value = "";
    clearTimeout(one.box.waiting);
    one.box.waiting = setTimeout(() => suggest(one), WAIT);
});

document.addEventListener("keydown", (event) => {
    if (!isOurs(event.target) || event.ctrlKey || event.metaKey) return;
    const one = field(event.target);
    const isOpen = !one.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (isOpen) still(one);
        if (isOpen) step(one, event.key === "ArrowDown" ? 1 : -1);
        else suggest(one);
    } else if (event.key === "Enter" && isOpen && active(one)) {
        choose(one, active(one));
    } else if (event.key === "Escape" && isOpen) {
        show(one, false);
    } else {
        return;
    }
    event.preventDefault();
    event.stopPropagation();
});

document.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[data-actor-field] [role=option]");
    if (!option) return;
    event.preventDefault(); // the field keeps the focus
    if (!option.hasAttribute("aria-disabled")) choose(field(option.closest("[data-actor-field]").querySelector("[role=combobox]")), option);
});

document.addEventListener("focusout", (event) => {
    if (isOurs(event.target)) show(field(event.target), false);
});
