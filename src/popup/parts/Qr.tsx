import { useEffect, useState } from 'preact/hooks';
import { qrPath } from '../view/qr-path.ts';

interface Drawing {
  size: number;
  path: string;
}

/**
 * A QR code drawn here, without any network; black on white in every colour scheme so that phones can read it. The
 * encoder is loaded only when a code is asked for.
 */
export function Qr({ text, label }: { text: string; label: string }) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let current = true;
    void import('uqr').then(({ encode }) => {
      const { size, data } = encode(text, { ecc: 'M', border: 3 });
      if (current) setDrawing({ size, path: qrPath(data) });
    });
    return () => {
      current = false;
    };
  }, [text]);
  const size = drawing?.size ?? 1;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      {drawing && <path d={drawing.path} fill="#000" />}
    </svg>
  );
}
