// The workbench: an editor over the textarea, completion, errors at their place, and a Stop that frees the worker.
// Without this script the form does the same by itself.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";

const WORDS = ("SELECT DISTINCT WHERE CONSTRUCT ASK DESCRIBE FILTER OPTIONAL UNION MINUS GRAPH VALUES BIND EXISTS " +
  "GROUP ORDER HAVING LIMIT OFFSET COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT LANG STR YEAR REGEX CONTAINS STRSTARTS").split(" ");

const form = document.getElementById("workbench");
const area = document.getElementById("query");
const run = document.getElementById("run");
const stop = document.getElementById("stop");
const state = document.getElementById("running");

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], fontWeight: "bold" },
  { tag: [tags.string, tags.literal], fontStyle: "italic" },
  { tag: tags.comment, fontStyle: "italic", opacity: "0.75" },
  { tag: tags.variableName, textDecoration: "underline dotted" },
]);

let terms = [];
fetch("/vocab?format=json").then((answer) => answer.json()).then((known) => {
  terms = known.map((term) => ({ label: term.name, detail: term.label, type: "class" }));
}).catch(() => {});

function complete(context) {
  const word = context.matchBefore(/[\w:?-]*/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const variables = [...new Set(context.state.doc.toString().match(/\?\w+/g) ?? [])].map((label) => ({ label, type: "variable" }));
  const options = [...terms, ...variables, ...WORDS.map((label) => ({ label, type: "keyword" }))];
  return { from: word.from, options, validFor: /^[\w:?-]*$/ };
}

const editor = new EditorView({
  state: EditorState.create({
    doc: area.value,
    extensions: [
      EditorView.cspNonce.of(document.querySelector("meta[name=csp-nonce]").content),
      EditorView.contentAttributes.of({ "aria-labelledby": "query-label", dir: "ltr" }),
      lineNumbers(), history(), bracketMatching(), closeBrackets(), highlightActiveLine(), lintGutter(), sparql(),
      syntaxHighlighting(colours), autocompletion({ override: [complete] }), EditorView.lineWrapping,
      // Tab leaves the editor: the keyboard is never caught in it.
      keymap.of([
        { key: "Ctrl-Enter", mac: "Cmd-Enter", run: () => { form.requestSubmit(); return true; } },
        ...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap,
      ]),
      EditorView.updateListener.of((update) => { if (update.docChanged) area.value = update.state.doc.toString(); }),
    ],
  }),
});
area.before(editor.dom);
area.hidden = true;
showPlace(area);

function showPlace(source) {
  const line = Number(source?.dataset.line ?? 0);
  const message = document.getElementById("problem")?.textContent.trim();
  const diagnostics = [];
  if (line && line <= editor.state.doc.lines && message) {
    const at = editor.state.doc.line(line);
    const from = Math.min(at.from + Math.max(Number(source.dataset.column) - 1, 0), at.to);
    diagnostics.push({ from, to: Math.max(from, at.to), severity: "error", message });
    editor.dispatch({ selection: { anchor: from }, scrollIntoView: true });
  }
  editor.dispatch(setDiagnostics(editor.state, diagnostics));
}

let asked = null;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  asked?.abort();
  asked = new AbortController();
  const address = `${form.action.split("?")[0]}?${new URLSearchParams(new FormData(form))}`;
  stop.hidden = false;
  state.textContent = state.dataset.running;
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: asked.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("problem")?.remove();
    const problem = page.getElementById("problem");
    if (problem) form.after(problem);
    document.getElementById("answer").replaceWith(page.getElementById("answer"));
    showPlace(page.getElementById("query"));
    remember(address);
    state.textContent = "";
  } catch (error) {
    state.textContent = error.name === "AbortError" ? state.dataset.stopped : String(error);
  }
  stop.hidden = true;
});

function remember(address) {
  if (address !== location.href) window.history.pushState(null, "", address);
}

stop.addEventListener("click", () => asked?.abort());
window.addEventListener("popstate", () => location.reload());
run.title = "Ctrl+Enter";
