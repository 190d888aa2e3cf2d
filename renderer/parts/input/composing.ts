type KeyLike = { keyCode: number; isComposing?: boolean; nativeEvent?: { isComposing?: boolean } };

/** True while an input method holds the key: 229 is what it sends where isComposing is not set yet (or any more). */
export function isComposing(event: KeyLike): boolean {
  return event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229;
}
