/** Keeps what is being typed when the window is put away, reloaded or closed; returns how to stop. */
export function whenLeft(keep: () => void): () => void {
  const putAway = (): void => {
    if (document.visibilityState === 'hidden') keep();
  };
  document.addEventListener('visibilitychange', putAway);
  window.addEventListener('pagehide', keep);
  return () => {
    document.removeEventListener('visibilitychange', putAway);
    window.removeEventListener('pagehide', keep);
  };
}
