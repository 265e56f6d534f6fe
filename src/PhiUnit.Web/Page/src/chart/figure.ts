import { h, replace } from "../dom";
import { downloadLink, type Download } from "../section/download";
import { table, type TableContents } from "./table";

/** Charts are not drawn for less, only scaled: a page that is laid out for print passes through widths of a few pixels. */
const narrowest = 240;

/** One line of a legend: a small svg and what it stands for. */
export interface LegendItem {
  mark: SVGSVGElement;
  text: string;
}

/** What a figure shows now. */
export interface FigureContents {
  title: string;
  note?: string | null;
  legend?: LegendItem[];
  draw: (width: number) => Element;
  table: TableContents;
  download?: Download;
}

/** A chart with its title, the table behind it and its download; it is drawn again when its width changes. */
export class Figure {
  readonly element: HTMLElement;
  private readonly caption = h("figcaption");
  private readonly legend = h("ul", { class: "legend" });
  private readonly chart = h("div", { class: "chart" });
  private readonly summary = h("summary");
  private readonly behind = h("div");
  private readonly details = h("details", { toggle: () => this.fillTable() }, this.summary, this.behind);
  private readonly download = h("p", { class: "download" });
  private contents: FigureContents | null = null;
  private width = 0;

  constructor() {
    this.element = h("figure", { hidden: true }, this.caption, this.legend, this.chart, this.details, this.download);
    new ResizeObserver(() => this.resize()).observe(this.chart);
  }

  show(contents: FigureContents): void {
    this.contents = contents;
    this.element.hidden = false;
    replace(this.caption, contents.title, contents.note ? h("span", {}, contents.note) : null);
    replace(this.legend, ...(contents.legend ?? []).map((item) => h("li", {}, item.mark, item.text)));
    this.legend.hidden = !contents.legend?.length;
    this.summary.textContent = `Table: ${contents.table.caption}`;
    this.fillTable();
    replace(this.download, contents.download && downloadLink(contents.download));
    this.draw();
  }

  private resize(): void {
    if (this.chart.clientWidth === 0) return;
    const width = Math.max(narrowest, Math.floor(this.chart.clientWidth));
    if (width === this.width) return;
    this.width = width;
    this.draw();
  }

  private draw(): void {
    if (this.contents === null || this.width === 0) return;
    const drawn = this.contents.draw(this.width);
    if (drawn !== this.chart.firstElementChild) replace(this.chart, drawn);
  }

  /** A closed table is not made: a year that plays would make ninety rows for nobody. */
  private fillTable(): void {
    if (this.contents !== null && this.details.open) replace(this.behind, table(this.contents.table));
  }
}
