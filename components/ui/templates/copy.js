// A click begins the copy at once, as the browser asks, and the picture follows when the server has drawn it.
const waiting = new Map();

export default function ({ parentElement, data, setTriggerValue }) {
  const button = parentElement.querySelector("button");
  const status = parentElement.querySelector("[role=status]");
  button.textContent = data.word;
  button.onclick = async () => {
    if (!window.isSecureContext || !window.ClipboardItem || !navigator.clipboard?.write) {
      status.textContent = data.refused;
      return;
    }
    status.textContent = "";
    const drawn = new Promise((resolve) => waiting.set(data.key, resolve));
    setTriggerValue("wanted", true);
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": drawn })]);
      status.textContent = data.copied;
    } catch {
      status.textContent = data.refused;
    }
  };
  if (data.png && waiting.has(data.key)) {
    const bytes = Uint8Array.from(atob(data.png), (letter) => letter.charCodeAt(0));
    waiting.get(data.key)(new Blob([bytes], { type: "image/png" }));
    waiting.delete(data.key);
  }
}
