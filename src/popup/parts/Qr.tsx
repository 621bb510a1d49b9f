import { encode } from 'uqr';

/** One path of unit squares, row runs joined. */
export function qrPath(modules: boolean[][]): string {
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  });
  return path;
}

/** A QR code drawn here, without any network; black on white in every colour scheme so that phones can read it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const code = encode(text, { ecc: 'M', border: 3 });
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${code.size} ${code.size}`} shapeRendering="crispEdges">
      <path d={qrPath(code.data)} fill="#000" />
    </svg>
  );
}
