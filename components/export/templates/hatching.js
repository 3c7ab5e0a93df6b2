// A browser prints a pattern as millions of points, in seconds and megabytes. On its way to a PDF, therefore, each
// patterned mark is drawn as its ground and, over it, its lines or dots as one path within the outline of the mark.
(() => {
  const SVG = "http://www.w3.org/2000/svg", HEAD = "data:image/svg+xml,";
  const toImage = Plotly.toImage;

  const made = (parent, name, attributes) => {
    const element = parent.appendChild(document.createElementNS(SVG, name));
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  // A dot of two pixels is an octagon to any eye, and a quarter of the work.
  const dot = ([x, y, r]) => {
    const short = r * (Math.SQRT2 - 1), flat = 2 * short;
    return `M${x - short},${y - r}h${flat}l${r - short},${r - short}v${flat}l${short - r},${r - short}h${-flat}l${short - r},${short - r}v${-flat}z`;
  };

  // What a pattern is made of: its ground, how long the side of a tile is on the mark, and what is drawn on it.
  const tile = pattern => {
    const scale = Number(/scale\(([^)]+)\)/.exec(pattern.getAttribute("patternTransform"))?.[1] ?? 1);
    const [ground, ...lines] = pattern.children;
    const drawn = lines.map(line => [line, line.getAttribute("d") ?? dot(["cx", "cy", "r"].map(name => Number(line.getAttribute(name))))]);
    return {fill: ground.getAttribute("fill"), scale, side: parseFloat(pattern.getAttribute("width")), drawn};
  };

  const moved = (path, x, y) =>
    path.replace(/([ML])(-?[\d.e-]+),(-?[\d.e-]+)/g, (_, letter, a, b) => `${letter}${Number(a) + x},${Number(b) + y}`);

  const repeated = (path, side, box) => {
    const all = [];
    for (let x = Math.floor(box.x / side) * side; x < box.x + box.width; x += side)
      for (let y = Math.floor(box.y / side) * side; y < box.y + box.height; y += side) all.push(moved(path, x, y));
    return all.join("");
  };

  const hatch = (mark, {fill, scale, side, drawn}, number, defs) => {
    const {x, y, width, height} = mark.getBBox();
    const box = {x: x / scale, y: y / scale, width: width / scale, height: height / scale};
    const around = document.createElementNS(SVG, "g");
    for (const name of ["clip-path", "transform"])
      if (mark.hasAttribute(name)) around.setAttribute(name, mark.getAttribute(name));
    const outline = made(defs, "clipPath", {id: `hatched-${number}`}).appendChild(mark.cloneNode());
    ["clip-path", "transform"].forEach(name => outline.removeAttribute(name));
    mark.style.fill = fill;
    const over = made(around, "g", {"clip-path": `url(#hatched-${number})`});
    for (const [line, path] of drawn) {
      const lines = made(over, "path", {d: repeated(path, side, box), transform: `scale(${scale})`});
      lines.setAttribute("style", line.getAttribute("style") ?? "");
      for (const name of ["opacity", "fill", "stroke", "stroke-width"])
        if (line.hasAttribute(name)) lines.setAttribute(name, line.getAttribute(name));
    }
    mark.after(around);
  };

  const hatched = image => {
    const read = new DOMParser().parseFromString(decodeURIComponent(image.slice(HEAD.length)), "image/svg+xml");
    const drawing = document.body.appendChild(document.importNode(read.documentElement, true));
    const tiles = new Map([...drawing.querySelectorAll("pattern")].map(pattern => [pattern.id, tile(pattern)]));
    const defs = made(drawing, "defs", {});
    [...drawing.querySelectorAll("[style*='fill: url']")].forEach((mark, number) => {
      const known = tiles.get(/#([^"')]+)/.exec(mark.style.fill)?.[1]);
      if (known) hatch(mark, known, number, defs);
    });
    drawing.remove();
    return HEAD + encodeURIComponent(new XMLSerializer().serializeToString(drawing));
  };

  // Kaleido sees to the ground by itself only where it prints.
  Plotly.toImage = async (figure, options) => {
    const image = await toImage(figure, options);
    return typeof options.setBackground === "function" && image.includes("pattern") ? hatched(image) : image;
  };
})();
