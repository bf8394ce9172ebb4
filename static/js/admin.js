// Names for the fields in the tables of Django's admin: that of their column, and of their row.

const words = (cell) => (cell ? cell.textContent.replace(/\s+/g, " ").trim() : "");

function name(field) {
    const cell = field.closest("td, th");
    const table = cell?.closest("table");
    if (!table || field.labels?.length || field.hasAttribute("aria-label")) return;
    const column = words(table.tHead?.rows[0]?.cells[heading(cell)]);
    const row = words(cell.parentElement.querySelector("th a"));
    if (!column) return;
    const chosen = field.hasAttribute("role") ? words(field) : "";
    field.removeAttribute("aria-labelledby"); // it names an element that is empty as long as nothing is chosen
    field.setAttribute("aria-label", [column, row, chosen].filter(Boolean).join(": "));
}

// The place of a cell among the headings, some of which span several columns.
function heading(cell) {
    let place = 0;
    const headings = [...cell.closest("table").tHead.rows[0].cells];
    for (const [index, header] of headings.entries()) {
        place += header.colSpan;
        if (cell.cellIndex < place) return index;
    }
    return headings.length - 1;
}

function nameAll() {
    document.querySelectorAll("td input:not([type=hidden]), td select, td textarea, td [role=combobox], td [role=textbox]").forEach(name);
    const search = document.getElementById("searchbar");
    if (search) search.setAttribute("aria-label", search.title || search.form.querySelector("[type=submit]").value);
    document.querySelectorAll("thead th:empty").forEach((header) => { header.textContent = header.matches(".original") ? "#" : "✕"; });
}

// After Django's own scripts, which put their boxes in place when jQuery says so.
const afterThem = window.django?.jQuery ?? ((act) => window.addEventListener("load", act));
afterThem(() => setTimeout(nameAll));
document.addEventListener("formset:added", () => setTimeout(nameAll));
