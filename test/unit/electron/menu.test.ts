import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { contextTemplate, menuTemplate } from '#main/electron/menu.ts';

vi.mock('electron', () => ({ app: {}, Menu: {} }));

const itemsOf = (template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((one) => [one, ...(Array.isArray(one.submenu) ? itemsOf(one.submenu) : [])]);

const flags = {
  canCut: true,
  canCopy: true,
  canPaste: false,
  canSelectAll: true,
  canUndo: false,
  canRedo: false,
  canDelete: true,
  canEditRichly: false,
};

describe('the menu', () => {
  const items = itemsOf(menuTemplate({ newWindow: vi.fn() }, false));

  it('speaks Chinese throughout', () => {
    for (const { type, label = '' } of items) if (type !== 'separator') expect(label).toMatch(/^[一-鿿]+$/);
  });

  it('has nothing that signs out, zooms or looks inside', () => {
    const roles = items.map((one) => one.role);
    for (const role of ['reload', 'forceReload', 'zoomIn', 'zoomOut', 'resetZoom', 'toggleDevTools'] as const)
      expect(roles).not.toContain(role);
  });

  it('has the developer tools while developing', () => {
    const developing = itemsOf(menuTemplate({ newWindow: vi.fn() }, true));
    expect(developing.map((one) => one.role)).toContain('toggleDevTools');
  });
});

describe('the menu at the pointer', () => {
  it('is for what can be typed in', () => {
    const template = contextTemplate({ isEditable: true, editFlags: flags, selectionText: '' });
    expect(template.flatMap((one) => one.label ?? [])).toEqual(['剪下', '複製', '貼上', '全選']);
    expect(template.find((one) => one.role === 'paste')?.enabled).toBe(false);
  });

  it('copies what is marked, and is not there for nothing', () => {
    const marked = contextTemplate({ isEditable: false, editFlags: flags, selectionText: '民政課' });
    expect(marked.map((one) => one.role)).toEqual(['copy']);
    expect(contextTemplate({ isEditable: false, editFlags: flags, selectionText: ' ' })).toEqual([]);
  });
});
