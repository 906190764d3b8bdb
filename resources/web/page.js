"use strict";
const MOST_SHOWN = 5;
const at = (id) => document.getElementById(id);
// What was asked and answered, for whoever checks the page: {name, probabilities} or {name, error}.
const answers = [];
let session = null;
let queue = Promise.resolve();
let asked = 0;

function element(tag, text = "", className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function writeTexts() {
  document.documentElement.lang = LANGUAGE;
  document.title = MODEL.name;
  at("title").textContent = MODEL.name;
  at("subtitle").textContent = say("subtitle", { n: MODEL.labels.length });
  at("status").textContent = say("loading");
  at("zone-title").textContent = say("zone");
  at("zone-text").textContent = say("zoneText");
  at("clear").textContent = say("clear");
  at("about-title").textContent = say("about");
  at("caution").textContent = MODEL.unknownBelow ? "" : say("caution");
  const [low, high] = MODEL.interval.map((value) => percent(value));
  const facts = [
    ["network", MODEL.network],
    ["classes", MODEL.labels.join(", ")],
    ["accuracy", say("measured", { value: percent(MODEL.accuracy), n: MODEL.images, low, high })],
    ["made", new Date(MODEL.created).toLocaleDateString(LANGUAGE)],
  ];
  if (MODEL.unknownBelow) facts.push(["below", say("belowText", { value: percent(MODEL.unknownBelow) })]);
  for (const [key, value] of facts) at("about").append(element("dt", say(key)), element("dd", value));
}

function scoreRows(probabilities) {
  const list = element("div", "", "scores");
  const order = probabilities.map((_, i) => i).sort((a, b) => probabilities[b] - probabilities[a]);
  for (const i of order.slice(0, MOST_SHOWN)) {
    const row = element("div");
    row.style.setProperty("--share", `${100 * probabilities[i]}%`);
    row.append(element("span", MODEL.labels[i]), element("span", percent(probabilities[i])));
    list.append(row);
  }
  return [order[0], list];
}

function showAnswer(file, url, probabilities) {
  const [best, rows] = scoreRows(probabilities);
  const known = probabilities[best] >= MODEL.unknownBelow;
  const words = element("div");
  words.append(element("h2", known ? MODEL.labels[best] : say("unknown")), element("p", file.name, "file"), rows);
  showItem(url, words);
}

function showItem(url, words) {
  const item = element("li");
  const image = element("img");
  image.src = url;
  image.alt = "";
  image.addEventListener("error", () => { image.hidden = true; });
  const frame = element("div", "", "frame");
  frame.append(image);
  item.append(frame, words);
  at("results").prepend(item);
}

function showFailure(file, url, reason) {
  const words = element("div");
  words.append(element("h2", file.name), element("p", reason, "failed"));
  showItem(url, words);
}

async function answer(file) {
  const url = URL.createObjectURL(file);
  try {
    const probabilities = await classify(session, file);
    answers.push({ name: file.name, probabilities });
    showAnswer(file, url, probabilities);
  } catch (error) {
    // createImageBitmap rejects with InvalidStateError what it cannot decode
    const reason = say(error.name === "InvalidStateError" ? "unreadable" : "large");
    answers.push({ name: file.name, error: String(error) });
    showFailure(file, url, reason);
  }
  const done = answers.length;
  at("summary").textContent = done < asked ? say("working", { done, n: asked }) : say("done", { n: done });
}

function take(files) {
  const images = [...files];
  if (session === null || images.length === 0) return;
  asked += images.length;
  at("bar").hidden = false;
  for (const file of images) queue = queue.then(() => answer(file));
}

function clearAnswers() {
  for (const image of at("results").querySelectorAll("img")) URL.revokeObjectURL(image.src);
  at("results").replaceChildren();
  at("bar").hidden = true;
  asked -= answers.length;
  answers.length = 0;
  at("files").focus();
}

function listen() {
  at("files").addEventListener("change", (event) => {
    take(event.target.files);
    event.target.value = ""; // so that the same file can be chosen again
  });
  at("clear").addEventListener("click", clearAnswers);
  addEventListener("dragover", (event) => { event.preventDefault(); at("zone").classList.add("over"); });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) at("zone").classList.remove("over"); });
  addEventListener("drop", (event) => {
    event.preventDefault();
    at("zone").classList.remove("over");
    take(event.dataTransfer.files);
  });
  addEventListener("paste", (event) => take(event.clipboardData.files));
}

async function begin() {
  writeTexts();
  at("files").disabled = true;
  try {
    session = await loadModel();
  } catch (error) {
    at("status").textContent = say("failed", { reason: error.message });
    at("status").classList.add("failed");
    throw error;
  }
  if (!readsPixelsExactly()) {
    at("warning").textContent = say("altered");
    at("warning").hidden = false;
  }
  at("status").textContent = "";
  at("files").disabled = false;
  listen();
}

const ready = begin();
