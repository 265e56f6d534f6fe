import { h } from "../dom";

/** A heading of a column; text stands left, figures right. */
export interface Column {
  head: string;
  text?: boolean;
}

/** What stands behind a chart: every figure in it, in words and numbers. */
export interface TableContents {
  caption: string;
  columns: Column[];
  rows: (string | Node)[][];
}

/** The table; the first cell of each row is its heading. */
export function table({ caption, columns, rows }: TableContents): HTMLElement {
  const kind = (index: number) => (columns[index]?.text ? "text" : null);
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h("table", {},
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, ...columns.map((column, i) => h("th", { scope: "col", class: kind(i) }, column.head)))),
      h("tbody", {}, ...rows.map((row) => h("tr", {}, ...row.map((cell, i) =>
        i === 0 ? h("th", { scope: "row", class: kind(i) }, cell) : h("td", { class: kind(i) }, cell)))))));
}
