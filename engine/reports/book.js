"use strict";
const form = document.getElementById("search"), box = document.getElementById("find");
const count = document.getElementById("count"), rules = [...document.querySelectorAll(".rule")];
const holders = [...document.querySelectorAll("main section")], asides = [...document.querySelectorAll(".aside")];
const links = [...document.querySelectorAll("nav a")], shelves = [...document.querySelectorAll("nav details, nav .version")];
const PLACE = /第\s*([\d零一二三四五六七八九十百]+)\s*条|\b(?:article|art\.?)\s*(\d+)\b/gi;
const texts = new Map();
let opened = [];

const text = rule => texts.get(rule)
  ?? texts.set(rule, (rule.textContent + " " + rule.dataset.of).toLowerCase()).get(rule);

function asked() {
  const articles = [];
  const rest = box.value.replace(PLACE, (_, zh, en) => (articles.push(zh ?? en), " "));
  return { articles, words: rest.toLowerCase().split(/\s+/).filter(Boolean) };
}

function sift() {
  const { articles, words } = asked(), all = !articles.length && !words.length;
  let shown = 0;
  for (const rule of rules) {
    const numbers = rule.dataset.article.split(" ");
    const found = articles.every(one => numbers.includes(one)) && words.every(one => text(rule).includes(one));
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
