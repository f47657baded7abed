// A file of the rows that a reader sees: CSV, a workbook or JSON. The data are those of the register, in the reader's language.
import { writeWorkbook } from "./workbook.js";

const TYPES = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const plain = (cell) => Array.isArray(cell) ? cell.join("; ") : cell;
const quote = (cell) => /[",\r\n]/.test(cell) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
// With a byte order mark, without which Excel reads the accents of a CSV in the code page of the computer.
const writeCsv = (rows) => `\uFEFF${rows.map((row) => row.map(quote).join(",")).join("\r\n")}\r\n`;

// What is in the file can be traced: where the list stands with its filters, as of which day, under which licence.
export const download = async (address, numbers, form, from) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const { columns, rows: all, ...about } = await answer.json();
  const rows = (numbers ? numbers.map((n) => all[n]) : all).map(([place, ...cells]) => [new URL(place, new URL("../", address)).href, ...cells]);
  const content = {
    csv: () => writeCsv([[...columns, from], ...rows.map((row) => [...row.map(plain), location.href])]),
    json: () => JSON.stringify({ ...about, address: location.href, rows: rows.map((row) => Object.fromEntries(row.map((cell, n) => [columns[n], cell]))) }, null, 1),
    xlsx: () => writeWorkbook([
      { name: about.title, rows: [columns, ...rows.map((row) => row.map(plain))] },
      { name: from, rows: [["address", location.href], ...Object.entries(about)] },
    ]),
  }[form]();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: TYPES[form] }));
  const asked = [...new URLSearchParams(location.search)].flat().filter(Boolean);
  const name = [address.pathname.split("/").at(-2), ...asked].join("-").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
  link.download = `${name}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};
