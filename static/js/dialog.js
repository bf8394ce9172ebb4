// The page's one dialog, which forms are loaded into, and the line that offers to undo the last change.

import { CHANGED, LOST } from "./events.js";

const dialog = document.getElementById("dialog");
const body = document.getElementById("dialog-body");
const toast = document.getElementById("toast");
let opener = null; // where the keys were before

// Something was loaded into the dialog: open it and go to where a person will begin.
function open() {
    if (!dialog.open) {
        opener = document.activeElement;
        dialog.showModal();
    }
    dialog.scrollTop = 0;
    body.querySelectorAll("[data-echo]").forEach(echo);
    const name = body.querySelector("[data-focus]")?.dataset.focus;
    const wrong = body.querySelector("[aria-invalid]");
    const wanted = wrong ?? (name && (body.querySelector(`[name="${name}_name"]`) ?? body.querySelector(`[name="${name}"]`)));
    (wanted || body.querySelector("[data-first]") || body.querySelector("a, button, input:not([type=hidden]), select"))?.focus();
}

// What a narrow field can't show in full stands below it.
function echo(place) {
    const field = body.querySelector(`select[name="${place.dataset.echo}"]`);
    const show = () => { place.textContent = field.value ? field.selectedOptions[0].textContent : ""; };
    field.addEventListener("change", show);
    show();
}

function close() {
    if (dialog.open) dialog.close();
}

document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target === body) open();
});
dialog.addEventListener("close", () => {
    body.replaceChildren();
    if (document.activeElement === document.body && opener?.isConnected) opener.focus({ preventScroll: true });
});
dialog.addEventListener("click", (event) => {
    const button = event.target.closest("[data-close]");
    if (!button && event.target !== dialog) return; // the dialog itself is hit outside its box
    if (button && "reload" in button.dataset) location.reload();
    close();
});

// A change was made, and the page shows it: go on where the change was.
document.addEventListener(CHANGED, (event) => {
    const from = opener;
    const here = document.activeElement;
    const lost = here === document.body || !here.isConnected || dialog.contains(here);
    close();
    if (!lost) return;
    const wanted = event.detail.focus ? document.getElementById(event.detail.focus) : null;
    const target = [wanted, from].find((place) => place?.isConnected && !place.closest("details:not([open])"));
    if (target) target.focus({ preventScroll: true });
    else document.dispatchEvent(new CustomEvent(LOST));
});

toast.addEventListener("click", (event) => {
    if (event.target.closest("[data-dismiss]")) toast.replaceChildren();
});

// The keys are explained by what the page has ready.
export function showKeys() {
    const keys = document.getElementById("keys");
    if (!keys) return;
    body.replaceChildren(keys.content.cloneNode(true));
    open();
}

document.addEventListener("click", (event) => {
    if (event.target.closest("[data-show-keys]")) showKeys();
});

// Load a form into the dialog.
export const load = (address) => htmx.ajax("GET", address, { target: body, swap: "innerHTML" });

// Take the last change back.
export const undo = () => toast.querySelector("[data-undo]")?.click();
