/* The search box answers while one types: places to go, things to create, records one may see. */
(() => {
  "use strict";
  const input = document.querySelector("[data-palette]");
  const list = document.getElementById("found");
  let options = [];
  let at = -1;
  let asked = 0;
  let timer = 0;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  /* Whatever the frame offers on this page may be typed as well. */
  const commands = (word) => [...document.querySelectorAll(".nav__link, [data-menu='create'] .menu__item")]
    .map((link) => ({
      group: "",
      name: link.textContent.trim(),
      icon: link.querySelector(".pi").className,
      detail: "",
      href: link.href,
    }))
    .filter((command) => command.name.toLowerCase().includes(word));

  const choose = (index) => {
    at = options.length ? (index + options.length) % options.length : -1;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", options[at].id);
      options[at].scrollIntoView({ block: "nearest" });
    }
  };

  const hide = () => {
    list.hidden = true;
    options = [];
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const option = (row, index) => {
    const made = element("li", "menu__item");
    made.id = `found-${index}`;
    made.setAttribute("role", "option");
    made.dataset.href = row.href;
    const icon = element("span", row.icon);
    icon.setAttribute("aria-hidden", "true");
    const text = element("span", "entry__text");
    text.append(element("span", "", row.name));
    if (row.detail) text.append(element("small", "muted", row.detail));
    made.append(icon, text);
    if (row.group) made.append(element("small", "muted", row.group));
    return made;
  };

  const show = (rows) => {
    list.replaceChildren(...rows.map(option));
    options = [...list.children];
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    at = -1;
    options.forEach((one) => one.setAttribute("aria-selected", "false"));
    input.removeAttribute("aria-activedescendant");
  };

  const records = async (text) => {
    const answer = await fetch(`${input.dataset.palette}?q=${encodeURIComponent(text)}`);
    const readable = answer.ok && (answer.headers.get("Content-Type") ?? "").includes("json");
    return readable ? (await answer.json()).rows.map((row) => ({ ...row, icon: `pi pi-${row.icon}` })) : [];
  };

  const answer = async () => {
    const text = input.value.trim();
    const turn = ++asked;
    const places = commands(text.toLowerCase());
    show(places);
    if (text) {
      const found = await records(text).catch(() => []);
      if (turn === asked && document.activeElement === input) show([...found, ...places]);
    }
  };

  if (input && list) {
    input.addEventListener("focus", answer);
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(answer, 120);
    });
    input.addEventListener("blur", () => {
      asked++;
      hide();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(event.key === "ArrowDown" ? at + 1 : Math.max(at, 0) - 1);
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        location.assign(options[at].dataset.href);
      }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const chosen = event.target.closest("[data-href]");
      if (chosen) location.assign(chosen.dataset.href);
    });
  }

  /* On the search page arrows move from hit to hit. */
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const hits = [...document.querySelectorAll("[data-hits] [data-hit]")];
    const here = hits.indexOf(document.activeElement);
    if (step && hits.length && (here >= 0 || document.activeElement === document.body)) {
      event.preventDefault();
      hits[Math.max(0, Math.min(hits.length - 1, here + step))].focus();
    }
  });
})();
