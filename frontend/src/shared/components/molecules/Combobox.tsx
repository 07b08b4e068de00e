'use client';

import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { LoaderCircle, Search } from 'lucide-react';
import { Input } from '../atoms/Input';
import { FormField, type FieldFrameProps } from './FormField';
import { cn } from '@/shared/utils/cn';

export interface ComboboxProps<Item> extends FieldFrameProps {
  /** What is in the field. The caller owns it and searches as it changes (debounced). */
  text: string;
  onTextChange: (text: string) => void;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  renderItem: (item: Item, active: boolean) => ReactNode;
  onSelect: (item: Item) => void;
  isLoading?: boolean;
  /** Said when the search ended without items. Without it the list stays closed. */
  emptyMessage?: ReactNode;
  /** Below the items: "Cadastrar paciente novo". Not part of the list for the keyboard. */
  footer?: ReactNode;
  /** From how many characters on the list opens. */
  minLength?: number;
  /** Enter takes the first item without an arrow key. */
  autoHighlight?: boolean;
  /** Formats while typing (`(t) => mascarar('cpf', t)`). */
  transform?: (text: string) => string;
  placeholder?: string;
  inputMode?: 'text' | 'numeric' | 'search';
  autoFocus?: boolean;
  disabled?: boolean;
  onBlur?: () => void;
  'data-testid': string;
}

/** Search while typing, by the ARIA combobox pattern: ↓ ↑ move, Enter takes, Esc closes, Tab goes on. */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const {
    text,
    items,
    itemKey,
    renderItem,
    isLoading,
    emptyMessage,
    footer,
    minLength = 1,
    autoHighlight = true,
  } = props;
  const { label, hint, error, optional, aside, name, className } = props;
  const testId = props['data-testid'];
  const listId = useId();
  const listRef = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number>();

  const longEnough = text.trim().length >= minLength;
  const showEmpty = !isLoading && items.length === 0 && emptyMessage !== undefined;
  const expanded =
    open && longEnough && (items.length > 0 || showEmpty || (isLoading ?? false) || footer !== undefined);
  const current =
    active !== undefined && active < items.length ? active : autoHighlight && items.length > 0 ? 0 : undefined;
  const optionId = (index: number) => `${listId}-${index}`;

  const choose = (item: Item) => {
    setOpen(false);
    setActive(undefined);
    props.onSelect(item);
  };

  const move = (to: number) => {
    if (items.length === 0) return;
    const next = (to + items.length) % items.length;
    setOpen(true);
    setActive(next);
    listRef.current?.children[next]?.scrollIntoView?.({ block: 'nearest' });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const item = current === undefined ? undefined : items[current];
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        if (!expanded) setOpen(true);
        else move(current === undefined ? 0 : current + 1);
        break;
      case 'ArrowUp':
        event.preventDefault();
        if (expanded) move((current ?? 0) - 1);
        break;
      case 'Enter':
        if (expanded && item !== undefined) {
          event.preventDefault();
          choose(item);
        }
        break;
      case 'Escape':
        if (expanded) {
          event.preventDefault();
          event.stopPropagation();
          setOpen(false);
        }
        break;
      default:
    }
  };

  return (
    <FormField {...{ label, hint, error, optional, aside, name, className }}>
      {(control) => (
        <div className="relative">
          <Input
            {...control}
            role="combobox"
            type="text"
            autoComplete="off"
            spellCheck={false}
            inputMode={props.inputMode}
            aria-autocomplete="list"
            aria-expanded={expanded}
            aria-controls={listId}
            aria-activedescendant={expanded && current !== undefined ? optionId(current) : undefined}
            aria-busy={isLoading || undefined}
            className="pr-9"
            value={text}
            placeholder={props.placeholder}
            // The page's first task is this field; the caller decides.
            autoFocus={props.autoFocus}
            disabled={props.disabled}
            data-testid={testId}
            onChange={(event) => {
              setOpen(true);
              setActive(undefined);
              props.onTextChange(props.transform ? props.transform(event.target.value) : event.target.value);
            }}
            onFocus={() => setOpen(true)}
            onClick={() => setOpen(true)}
            onBlur={() => {
              setOpen(false);
              props.onBlur?.();
            }}
            onKeyDown={onKeyDown}
          />
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-ink-3"
          >
            {isLoading ? <LoaderCircle className="size-4 animate-spin" /> : <Search className="size-4" />}
          </span>

          <div
            role="presentation"
            // A press inside must not take the focus from the field, or the list would close under the finger.
            onMouseDown={(event) => event.preventDefault()}
            className={cn(
              'absolute inset-x-0 top-full z-30 mt-1 overflow-hidden rounded border border-line bg-surface shadow-pop dark:border-input',
              !expanded && 'hidden',
            )}
          >
            <ul
              ref={listRef}
              id={listId}
              role="listbox"
              aria-label={typeof label === 'string' ? label : 'Resultados'}
              className={cn('max-h-72 overflow-y-auto', items.length > 0 && 'p-1')}
            >
              {items.map((item, index) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys act on the field, by aria-activedescendant
                <li
                  key={itemKey(item)}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === current}
                  data-testid={`${testId}-opcao`}
                  onMouseMove={() => index !== current && setActive(index)}
                  onClick={() => choose(item)}
                  className={cn('rounded-tag px-2.5 py-2', index === current && 'bg-brand-soft text-brand-ink')}
                >
                  {renderItem(item, index === current)}
                </li>
              ))}
            </ul>
            {isLoading && items.length === 0 && <p className="px-3.5 py-2.5 text-ink-3">Procurando…</p>}
            {showEmpty && <div className="px-3.5 py-2.5 text-ink-2">{emptyMessage}</div>}
            {footer && <div className="border-t border-line-2 p-1">{footer}</div>}
          </div>
          <span role="status" className="sr-only">
            {expanded && !isLoading ? countMessage(items.length) : ''}
          </span>
        </div>
      )}
    </FormField>
  );
}

function countMessage(count: number): string {
  if (count === 0) return 'Nenhum resultado';
  return count === 1 ? '1 resultado' : `${count} resultados`;
}
