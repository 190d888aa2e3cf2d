import { Fragment, type ReactNode, useRef } from 'react';
import type { Scale } from './scale.ts';
import { useWidth } from './use-width.ts';
import './chart.css';

/** What a drawing keeps free around its plot, and before its figures at the left. */
export interface Inset {
  left: number;
  right: number;
  top: number;
  bottom: number;
  ticks: number;
}

/** Where things lie in a drawing. */
export interface Places {
  scale: Scale;
  width: number;
  height: number;
  /** The room of one point. */
  slot: number;
  /** The middle of it. */
  x: (at: number) => number;
  y: (value: number) => number;
}

interface PlotProps {
  /** What it shows, in a sentence: read in place of the drawing. */
  label: string;
  height: number;
  /** Its width until the room is known. */
  atFirst: number;
  inset: Inset;
  points: number;
  scale: Scale;
  tick?: (value: number) => string;
  children: (places: Places) => ReactNode;
}

/** The frame of a drawing with a scale at its left, as wide as its room. */
export function Plot({ label, height, atFirst, inset, points, scale, tick = String, children }: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, atFirst);
  const slot = (width - inset.left - inset.right) / Math.max(1, points);
  const perUnit = (height - inset.top - inset.bottom) / (scale.top + scale.bottom);
  const x = (at: number): number => inset.left + slot * (at + 0.5);
  const y = (value: number): number => inset.top + (scale.top - Math.max(-scale.bottom, value)) * perUnit;
  return (
    <div ref={box} className="chart-box">
      <svg
        className="chart"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        {scale.ticks.map((value) => (
          <Fragment key={value}>
            <path
              d={`M${inset.left} ${y(value)}H${width - inset.right}`}
              className={value === 0 ? 'axis' : 'grid-line'}
            />
            <text x={inset.left - inset.ticks} y={y(value) + 4} textAnchor="end">
              {tick(value)}
            </text>
          </Fragment>
        ))}
        {children({ scale, width, height, slot, x, y })}
      </svg>
    </div>
  );
}
