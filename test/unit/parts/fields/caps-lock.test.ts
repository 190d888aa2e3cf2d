import { describe, expect, it } from 'vitest';
import { capsLockIsOn } from '#renderer/parts/fields/caps-lock.ts';

function keyEvent(key: string, told: boolean) {
  return { key, getModifierState: () => told };
}

describe('capsLockIsOn', () => {
  it('takes the state any other key tells', () => {
    expect(capsLockIsOn(keyEvent('a', true), 'down')).toBe(true);
    expect(capsLockIsOn(keyEvent('a', false), 'down')).toBe(false);
  });

  it('turns the state round while the lock key itself goes down', () => {
    expect(capsLockIsOn(keyEvent('CapsLock', false), 'down')).toBe(true);
    expect(capsLockIsOn(keyEvent('CapsLock', true), 'down')).toBe(false);
  });

  it('believes the lock key once it is up', () => {
    expect(capsLockIsOn(keyEvent('CapsLock', true), 'up')).toBe(true);
  });
});
