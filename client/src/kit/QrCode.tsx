import { type ReactNode, useMemo } from 'react';
import { encode } from 'uqr';

/** White round a code, in its own squares: less, and some phones do not find it. */
const quiet = 4;

interface QrCodeProps {
  /** What a phone reads. */
  text: string;
  /** What it leads to, for those who do not see it. */
  label: string;
  /** A CSS width. */
  size?: string;
}

/** A code for a phone's camera, drawn here and black on white in every theme. */
export function QrCode({ text, label, size = '12rem' }: QrCodeProps): ReactNode {
  const { path, width } = useMemo(() => {
    const { data, size: count } = encode(text, { border: 0, ecc: 'M' });
    const squares = data.flatMap((row, y) =>
      row.flatMap((black, x) => (black ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
    );
    return { path: squares.join(''), width: count + 2 * quiet };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${width}`}
      style={{ width: size, maxWidth: '100%', height: 'auto', display: 'block' }}
      shapeRendering="crispEdges"
    >
      <rect width={width} height={width} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
