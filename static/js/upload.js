// The upload form: drop files anywhere on the zone, see what was chosen, send only once.

const form = document.querySelector("[data-upload]");
const zone = form.querySelector("[data-drop-zone]");
const input = zone.querySelector("input[type=file]");
const list = zone.querySelector("[data-file-list]");
const button = form.querySelector("[type=submit]");
const label = button.textContent;
const kilobytes = new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit", unit: "kilobyte", maximumFractionDigits: 0,
});

function showChosen() {
    list.replaceChildren(...[...input.files].map((file) => {
        const item = document.createElement("li");
        item.textContent = `${file.name} · ${kilobytes.format(Math.ceil(file.size / 1000))}`;
        return item;
    }));
}

const dragging = (state) => () => zone.classList.toggle("dragging", state);
zone.addEventListener("dragenter", dragging(true));
zone.addEventListener("dragleave", dragging(false));
zone.addEventListener("dragover", (event) => event.preventDefault());
zone.addEventListener("drop", (event) => {
    event.preventDefault();
    dragging(false)();
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    showChosen();
});
input.addEventListener("change", showChosen);

form.addEventListener("submit", () => {
    button.disabled = true;
    button.textContent = button.dataset.busy;
});
// Back from the next page by the browser's button: the form is as it was.
window.addEventListener("pageshow", () => {
    button.disabled = false;
    button.textContent = label;
    showChosen();
});
