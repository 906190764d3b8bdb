"use strict";
// The page's texts; the browser's language chooses. {n} and the like are filled in.
const TEXTS = {
  en: {
    subtitle: "Tells {n} classes apart, in this browser: your images never leave this computer",
    loading: "Loading the model…",
    failed: "The model cannot be loaded: {reason}. A browser from 2023 or later is needed.",
    zone: "Drop images here", zoneText: "or click to choose, or paste one",
    ready: "Ready", working: "{done} of {n} images", done: "Images classified: {n}",
    clear: "Clear", unknown: "unknown", nearest: "Nearest: {label}",
    unreadable: "This browser cannot read the image.", large: "This image is too large for this browser.",
    altered: "This browser alters the pixels that a page reads, to hinder tracking, so the answers can differ a little from those of the program. Allow this page to read canvas data for exact ones.",
    about: "About this model", network: "Network", classes: "Classes", accuracy: "Accuracy",
    measured: "{value} on {n} validation images (95 % interval {low} to {high})",
    below: "Called unknown", belowText: "if the most probable class is less than {value} probable",
    made: "Exported",
    caution: "The model gives every image one of its classes, also an image that shows none of them. It was measured on images like those that it was trained on.",
  },
  fr: {
    subtitle: "Distingue {n} classes, dans ce navigateur : vos images ne quittent pas cet ordinateur",
    loading: "Chargement du modèle…",
    failed: "Le modèle ne peut pas être chargé : {reason}. Il faut un navigateur de 2023 ou plus récent.",
    zone: "Déposez des images ici", zoneText: "ou cliquez pour choisir, ou collez-en une",
    ready: "Prêt", working: "{done} image(s) sur {n}", done: "Images classées : {n}",
    clear: "Effacer", unknown: "inconnu", nearest: "Le plus proche : {label}",
    unreadable: "Ce navigateur ne peut pas lire l’image.", large: "Cette image est trop grande pour ce navigateur.",
    altered: "Ce navigateur modifie les pixels que lit une page, pour gêner le pistage : les réponses peuvent différer un peu de celles du programme. Autorisez cette page à lire les données de canevas pour des réponses exactes.",
    about: "À propos de ce modèle", network: "Réseau", classes: "Classes", accuracy: "Exactitude",
    measured: "{value} sur {n} images de validation (intervalle à 95 % de {low} à {high})",
    below: "Dit inconnu", belowText: "si la classe la plus probable l’est à moins de {value}",
    made: "Exporté",
    caution: "Le modèle donne à chaque image une de ses classes, même à une image qui n’en montre aucune. Il a été mesuré sur des images semblables à celles de son entraînement.",
  },
};
const LANGUAGE = navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";

function say(key, values = {}) {
  return TEXTS[LANGUAGE][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function percent(value, digits = 1) {
  return value.toLocaleString(LANGUAGE, { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits });
}
