/* Keyboard, menus, dialogs, confirmations and unsaved work. No framework, no inline code. */
(() => {
  "use strict";
  const find = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const isTyping = (el) => el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName);
  const isVisible = (el) => el.checkVisibility ? el.checkVisibility() : el.offsetParent !== null;

  const rememberZone = () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone) {
      document.cookie = `crm.zone=${zone.replaceAll("/", ".")};path=/;max-age=31536000;samesite=lax`;
    }
  };

  /* Menus: one open at a time; Esc and a click elsewhere close; arrows move. */
  const closeMenus = (except) => all("details.menu[open]").forEach((menu) => {
    if (menu !== except) menu.open = false;
  });
  const openMenu = (name) => {
    const menu = find(`details.menu[data-menu="${name}"]`);
    if (menu) {
      closeMenus(menu);
      menu.open = true;
      find(".menu__item", menu)?.focus();
    }
  };
  const moveInMenu = (menu, step) => {
    const items = all(".menu__panel a, .menu__panel button", menu).filter(isVisible);
    const at = items.indexOf(document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  };

  /* Dialogs: native, opened by data-opens, closed by data-closes. */
  const openDialog = (id) => {
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) dialog.showModal();
  };
  const reopenDialogs = () => all('dialog[data-reopen="true"]').forEach((dialog) => {
    if (!dialog.open) dialog.showModal();
    dialog.dataset.reopen = "false";
  });

  /* Confirmation: the press goes on only after the answer. */
  let confirmed = null;
  const askFirst = (button) => {
    const dialog = document.getElementById("confirm");
    find("[data-confirm-text]", dialog).textContent = button.dataset.confirm;
    find("[data-confirm-yes]", dialog).textContent = button.textContent.trim();
    dialog.returnValue = "";
    dialog.onclose = () => {
      if (dialog.returnValue === "yes") {
        confirmed = button;
        button.click();
        confirmed = null;
      }
      button.focus();
    };
    dialog.showModal();
  };

  /* Unsaved work: leaving a changed form asks first. */
  const changed = new Set();
  const guarded = (el) => el.closest("form[data-guard]");
  const leave = (event) => {
    if ([...changed].some((form) => form.isConnected)) event.preventDefault();
  };
  const forgive = (form) => { changed.delete(form); };

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-confirm],[data-opens],[data-closes],[aria-disabled='true'],summary");
    if (!event.target.closest("details.menu")) closeMenus();
    if (!target) return;
    if (target.getAttribute("aria-disabled") === "true" || (target.dataset.confirm && target !== confirmed)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (target.dataset.confirm && target.getAttribute("aria-disabled") !== "true") askFirst(target);
    } else if (target.dataset.opens) {
      event.preventDefault();
      openDialog(target.dataset.opens);
    } else if (target.hasAttribute("data-closes")) {
      event.preventDefault();
      target.closest("dialog").close();
    } else if (target.tagName === "SUMMARY" && target.parentElement.matches("details.menu")) {
      closeMenus(target.parentElement);
    }
  }, true);
  document.addEventListener("change", (event) => {
    const auto = event.target.closest("[data-autosubmit]");
    if (auto) auto.form.requestSubmit();
    const chosen = event.target.closest("[data-refreshes]");
    if (chosen) find('[id$="refresh"]', chosen.form)?.click();
  });
  document.addEventListener("input", (event) => {
    const form = guarded(event.target);
    if (form) changed.add(form);
  });
  document.addEventListener("submit", (event) => forgive(event.target));
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-primary],[data-cancel]")) forgive(guarded(event.target));
  });
  window.addEventListener("beforeunload", leave);

  /* Roles: one dragged onto another asks what that would change; the keyboard does it on the page of the role. */
  let dragged = null;
  const landing = (event) => {
    const place = dragged && event.target.closest?.("[data-role],[data-top]");
    return place && !dragged.closest("li").contains(place) ? place : null;
  };
  const unmark = () => all(".tree__landing").forEach((place) => place.classList.remove("tree__landing"));
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.('[data-role][draggable="true"]');
    if (dragged) event.dataTransfer.setData("text/plain", dragged.dataset.role);
  });
  document.addEventListener("dragover", (event) => {
    const place = landing(event);
    unmark();
    if (place) {
      event.preventDefault();
      place.classList.add("tree__landing");
    }
  });
  document.addEventListener("drop", (event) => {
    const place = landing(event);
    if (place) {
      event.preventDefault();
      const page = place.closest("[data-moves]").dataset.moves;
      location.assign(`${page}?id=${dragged.dataset.role}&under=${place.dataset.role ?? 0}`);
    }
  });
  document.addEventListener("dragend", () => { dragged = null; unmark(); });

  /* Keyboard. Single keys only while nobody types. */
  let prefix = "";
  const pressKeys = (event) => {
    const keys = prefix ? `${prefix} ${event.key}` : event.key;
    const place = find(`[data-keys="${CSS.escape(keys)}"]`) ;
    prefix = !prefix && event.key === "g" ? "g" : "";
    if (prefix) setTimeout(() => { prefix = ""; }, 1200);
    if (place) {
      event.preventDefault();
      place.click();
    }
  };
  const single = {
    "/": () => find("[data-search]")?.focus(),
    "?": () => openDialog("shortcuts"),
    "c": () => openMenu("create"),
    "e": () => find("[data-edit]")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    const menu = find("details.menu[open]");
    const commanded = event.ctrlKey || event.metaKey;
    if (event.key === "Escape") {
      if (menu) {
        menu.open = false;
        find("summary", menu).focus();
      } else if (!find("dialog[open]")) {
        if (document.activeElement.matches("[data-search]")) document.activeElement.blur();
        else all("[data-cancel]").find(isVisible)?.click();
      }
    } else if (menu && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      moveInMenu(menu, event.key === "ArrowDown" ? 1 : -1);
    } else if (commanded && event.key === "Enter") {
      const scope = event.target.closest("form, dialog") ?? document;
      const primary = all("[data-primary]", scope).find(isVisible);
      if (primary) {
        event.preventDefault();
        primary.click();
      }
    } else if (commanded && event.key.toLowerCase() === "k") {
      event.preventDefault();
      find("[data-search]")?.focus();
    } else if (!commanded && !event.altKey && !isTyping(event.target) && !find("dialog[open]") && !menu) {
      if (!prefix && single[event.key]) {
        event.preventDefault();
        single[event.key]();
      } else {
        pressKeys(event);
      }
    }
  });

  /* The help of a password says that caps lock is on, only while it is. */
  const tellCaps = (event) => {
    const help = event.target.dataset?.caps && document.getElementById(event.target.dataset.caps);
    if (help && event.getModifierState) help.classList.toggle("is-shown", event.getModifierState("CapsLock"));
  };
  document.addEventListener("keyup", tellCaps);
  document.addEventListener("focusin", tellCaps);

  /* A path wider than its place begins at the step it is on. */
  const showStep = () => all('.path [aria-current="step"]').forEach((step) => {
    step.parentElement.scrollLeft = step.offsetLeft - step.parentElement.offsetLeft - 40;
  });

  const focusFirstError = () => find('[aria-invalid="true"]')?.focus();
  const start = () => {
    rememberZone();
    showStep();
    reopenDialogs();
    focusFirstError();
    window.jQuery?.(document).on("pfAjaxComplete", () => {
      reopenDialogs();
      focusFirstError();
    }).on("pfAjaxError", () => {
      const fault = find("[data-fault]");
      if (fault) fault.hidden = false;
    });
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
