"use strict";
const form = document.getElementById("search"), box = document.getElementById("find");
const count = document.getElementById("count"), rules = [...document.querySelectorAll(".rule")];
const holders = [...document.querySelectorAll("main section")], asides = [...document.querySelectorAll(".aside")];
const links = [...document.querySelectorAll("nav a")], shelves = [...document.querySelectorAll("nav details, nav .version")];
const PARTS = ["article", "paragraph", "item"], NUMBER = "([\\d零一二三四五六七八九十百]+)";
const PLACE = new RegExp(`(?:第\\s*)?${NUMBER}\\s*条(?:\\s*第?\\s*${NUMBER}\\s*款)?(?:\\s*第?\\s*\\(?${NUMBER}\\)?\\s*项)?`
  + "|\\b(?:article|art\\.?)\\s*(\\d+)\\b(?:,?\\s*(?:paragraph|para\\.?)\\s*(\\d+))?(?:,?\\s*item\\s*(\\d+))?", "gi");
const texts = new Map();
let opened = [];

const text = rule => texts.get(rule)
  ?? texts.set(rule, (rule.textContent + " " + rule.dataset.of).normalize("NFKC").toLowerCase()).get(rule);

function asked() {
  const places = [];
  const rest = box.value.normalize("NFKC").replace(PLACE, (_, ...said) =>
    (places.push(PARTS.map((part, at) => [part, said[at] ?? said[at + 3]]).filter(one => one[1])), " "));
  return { places, words: rest.toLowerCase().split(/\s+/).filter(Boolean) };
}

const stands = (rule, place) => place.every(([part, number]) => rule.dataset[part].split(" ").includes(number));

function sift() {
  const { places, words } = asked(), all = !places.length && !words.length;
  let shown = 0;
  for (const rule of rules) {
    const found = places.every(one => stands(rule, one)) && words.every(one => text(rule).includes(one));
    rule.hidden = !found;
    shown += found;
  }
  for (const each of holders) each.hidden = !all && !each.querySelector(".rule:not([hidden])");
  for (const each of asides) each.hidden = !all;
  for (const each of links) each.parentElement.hidden = target(each.hash)?.hidden ?? false;
  for (const each of shelves) each.hidden = !each.querySelector("li:not([hidden]) > a");
  document.getElementById("hint").hidden = !all;
  count.textContent = all ? "" : count.dataset.text.replace("{shown}", shown).replace("{all}", rules.length);
}

const target = hash => document.getElementById(decodeURIComponent(hash.slice(1)));

function go(event) {
  event.preventDefault();
  const first = rules.find(rule => !rule.hidden)?.querySelector("h5");
  first?.scrollIntoView();
  first?.focus({ preventScroll: true });
}

function reveal() {
  if (target(location.hash)?.closest("[hidden]")) { box.value = ""; sift(); target(location.hash).scrollIntoView(); }
}

form.hidden = false;
box.addEventListener("input", sift);
form.addEventListener("submit", go);
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open], .other)")];
  for (const each of opened) each.open = true;
});
addEventListener("afterprint", () => { for (const each of opened) each.open = false; });
if (box.value) sift();
