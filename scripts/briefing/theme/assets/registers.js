// On the page of a register: its filters and order. Loaded on every page, idle elsewhere; without it the tables list everything.
// Where it does not come the page says so. Neither this script nor the search's hangs on another one's having come.
if (document.querySelector("table[data-register]")) import("./register.js").catch(() => { document.querySelector("[data-lost]").hidden = false; });
