import { useState } from 'react';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import { openBooks } from '../acts/books.ts';
import { MoveDialog } from '../acts/move-dialog.tsx';
import { useBook } from '../use-book.ts';
import { BookField, useBooks } from './book-line.tsx';
import { formTexts } from './form-texts.ts';
import { ledgerTexts } from './texts.ts';

/** 流用、動支 from the list: the book of the year is fetched first. */
export function MoveForm({ onClose, onMade }: OwnFormProps) {
  const [chosen, setChosen] = useState<string>();
  const { books, id } = useBooks(openBooks, chosen);
  const { book } = useBook(id, undefined);
  if (books?.length === 0)
    return (
      <Drawer title={ledgerTexts.move.add} onClose={onClose}>
        <p>{formTexts.noBook}</p>
      </Drawer>
    );
  if (!book || !books || id === undefined) return null;
  return (
    <MoveDialog
      book={book}
      chooser={<BookField books={books} id={id} onChange={setChosen} />}
      onClose={onClose}
      onMade={onMade}
    />
  );
}
