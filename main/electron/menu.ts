import { app, type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

interface Acts {
  newWindow: () => void;
}

const line: MenuItemConstructorOptions = { type: 'separator' };

const editing: MenuItemConstructorOptions[] = [
  { label: '復原', role: 'undo' },
  { label: '取消復原', role: 'redo' },
  line,
  { label: '剪下', role: 'cut' },
  { label: '複製', role: 'copy' },
  { label: '貼上', role: 'paste' },
  { label: '貼上純文字', role: 'pasteAndMatchStyle' },
  { label: '刪除', role: 'delete' },
  line,
  { label: '全選', role: 'selectAll' },
];

/** No reloading: it would sign the user out. No zooming: the page keeps its own. */
export function menuTemplate({ newWindow }: Acts, developing: boolean): MenuItemConstructorOptions[] {
  const tools: MenuItemConstructorOptions[] = developing ? [line, { label: '開發工具', role: 'toggleDevTools' }] : [];
  return [
    {
      label: '檔案',
      submenu: [
        { id: 'newWindow', label: '開新視窗', accelerator: 'CommandOrControl+Shift+N', click: newWindow },
        { label: '關閉視窗', role: 'close' },
        line,
        { label: '結束施政簿', role: 'quit' },
      ],
    },
    { label: '編輯', submenu: editing },
    { label: '檢視', submenu: [{ label: '全螢幕', role: 'togglefullscreen' }, ...tools] },
    {
      label: '視窗',
      submenu: [
        { label: '最小化', role: 'minimize' },
        { label: '最大化或還原', role: 'zoom' },
      ],
    },
    { label: '說明', role: 'help', submenu: [{ label: '關於施政簿', role: 'about' }] },
  ];
}

export function setMenu(acts: Acts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(acts, !app.isPackaged)));
}

/** Where something can be typed, all of it; where text is marked, copying. */
export function contextTemplate({
  isEditable,
  editFlags,
  selectionText,
}: Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText'>): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { label: '複製', role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { label: '剪下', role: 'cut', enabled: editFlags.canCut },
    copy,
    { label: '貼上', role: 'paste', enabled: editFlags.canPaste },
    line,
    { label: '全選', role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}

export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const template = contextTemplate(params);
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}
