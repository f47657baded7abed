// On the page of a register: its filters and order. Loaded on every page, idle elsewhere; without it the tables list everything.
if (document.querySelector(".register-filters") && document.querySelector("table[data-register]")) import("./register.js");
