// A workbook (Office Open XML, ECMA-376) of plain sheets: a zip of a few XML files, stored without compression. Texts stay texts.
const encoder = new TextEncoder();
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xEDB88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
const checksum = (bytes) => {
  let sum = 0xFFFFFFFF;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xFF] ^ (sum >>> 8);
  return (sum ^ 0xFFFFFFFF) >>> 0;
};
// Numbers of two or four bytes, the lowest first: [[2, 20], [4, 0]].
const pack = (numbers) => {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, n] of numbers) {
    if (size === 2) view.setUint16(at, n, true);
    else view.setUint32(at, n, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
};
// Every file of the zip bears the first day that the format knows, so that the same rows give the same bytes.
const DAY = (1 << 5) | 1, UTF8 = 0x800;
const writeZip = (files) => {
  const local = [], central = [];
  let at = 0;
  for (const [path, text] of files) {
    const name = encoder.encode(path), bytes = encoder.encode(text);
    const common = [[2, 20], [2, UTF8], [2, 0], [2, 0], [2, DAY], [4, checksum(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]];
    local.push(pack([[4, 0x04034B50], ...common]), name, bytes);
    central.push(pack([[4, 0x02014B50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), name);
    at += 30 + name.length + bytes.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = pack([[4, 0x06054B50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0]]);
  return new Blob([...local, ...central, end]);
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MOST = 32767; // letters in a cell
const escape = (text) => String(text).slice(0, MOST).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
  .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const cell = (value) => typeof value === "number" ? `<c><v>${value}</v></c>`
  : `<c t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
// The first row stays in sight.
const sheet = (rows) => `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`
  + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  + `<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${rows[0].length}" width="28" customWidth="1"/></cols><sheetData>`
  + rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("") + "</sheetData></worksheet>";

// Takes sheets of `name` and `rows`, each row a list of texts and numbers.
export const writeWorkbook = (sheets) => {
  const each = (write) => sheets.map((one, index) => write(one, index + 1)).join("");
  // A sheet's name has at most 31 letters and none of these signs.
  const nameOf = (one) => escape(one.name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31));
  return writeZip([
    ["[Content_Types].xml", `${HEAD}<Types xmlns="${PACKAGE}/content-types">`
      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
      + `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>`
      + each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${KIND}.worksheet+xml"/>`) + "</Types>"],
    ["_rels/.rels", `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`
      + `<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ["xl/workbook.xml", `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>`
      + each((one, n) => `<sheet name="${nameOf(one)}" sheetId="${n}" r:id="r${n}"/>`) + "</sheets></workbook>"],
    ["xl/_rels/workbook.xml.rels", `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`
      + each((_, n) => `<Relationship Id="r${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`) + "</Relationships>"],
    ...sheets.map((one, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet(one.rows)]),
  ]);
};
