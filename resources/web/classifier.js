"use strict";
// From an image file to probabilities. Everything comes from the scripts beside this one: nothing
// is fetched, so the page also works when it is opened as a file.

const LEVELS = { white: "#ffffff", grey: "#808080", black: "#000000" };

function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

async function unpacked(base64) {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

async function loadModel() {
  const glue = await unpacked(RUNTIME.glue);
  ort.env.wasm.wasmPaths = { mjs: URL.createObjectURL(new Blob([glue], { type: "text/javascript" })) };
  ort.env.wasm.wasmBinary = await unpacked(RUNTIME.wasm);
  ort.env.wasm.numThreads = 1; // more need headers that only a server can send
  ort.env.wasm.proxy = false;
  const session = await ort.InferenceSession.create(bytesOf(MODEL.onnx), { executionProviders: ["wasm"] });
  RUNTIME.glue = RUNTIME.wasm = MODEL.onnx = null; // megabytes of text that nobody needs any more
  return session;
}

// As the program reads files: upright, colour profiles ignored, transparent parts on the background.
async function pixelsOf(file) {
  const bitmap = await createImageBitmap(file, {
    imageOrientation: "from-image", colorSpaceConversion: "none", premultiplyAlpha: "default",
  });
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true, colorSpace: "srgb" });
  context.fillStyle = LEVELS[MODEL.background];
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const rgba = context.getImageData(0, 0, width, height).data;
  const rgb = new Uint8Array(3 * width * height);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    rgb[to++] = rgba[from];
    rgb[to++] = rgba[from + 1];
    rgb[to++] = rgba[from + 2];
  }
  return new ort.Tensor("uint8", rgb, [1, height, width, 3]);
}

async function classify(session, file) {
  const { probabilities } = await session.run({ image: await pixelsOf(file) });
  return Array.from(probabilities.data);
}

// Some browsers answer a page that reads pixels with slightly wrong ones.
function readsPixelsExactly() {
  const context = new OffscreenCanvas(16, 16).getContext("2d", { willReadFrequently: true });
  const drawn = context.createImageData(16, 16);
  for (let i = 0; i < drawn.data.length; i++) drawn.data[i] = i % 4 === 3 ? 255 : (i * 37) % 256;
  context.putImageData(drawn, 0, 0);
  const read = context.getImageData(0, 0, 16, 16).data;
  return drawn.data.every((value, i) => value === read[i]);
}
