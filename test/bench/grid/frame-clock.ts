/** Measures frames within the page: the work of each, and how far they lie apart. */
export interface FrameClock {
  start(): void;
  stop(): { work: number[]; apart: number[] };
}

export function frameClock(): FrameClock {
  let running = false;
  let work: number[] = [];
  let apart: number[] = [];
  let last = 0;
  let began = 0;
  const channel = new MessageChannel();
  // The first task after a frame: style, layout and paint are done.
  channel.port1.onmessage = () => work.push(performance.now() - began);
  const next = (signal: number) => {
    if (!running) return;
    if (last > 0) apart.push(signal - last);
    last = signal;
    began = signal;
    channel.port2.postMessage(undefined);
    requestAnimationFrame(next);
  };
  return {
    start: () => {
      running = true;
      work = [];
      apart = [];
      last = 0;
      requestAnimationFrame(next);
    },
    stop: () => {
      running = false;
      return { work, apart };
    },
  };
}
