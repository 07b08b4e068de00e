'use client';

import {
  useEffect,
  useRef,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import { LoaderCircle, Search } from 'lucide-react';
import { TentarDeNovo } from './TentarDeNovo';
import { Input } from '../atoms/Input';
import { FormField, type FieldFrameProps } from './FormField';
import type { Resposta } from '@/shared/hooks/use-resposta';
import { cn } from '@/shared/utils/cn';

export interface ComboboxProps<Item> extends FieldFrameProps {
  /** What is in the field. The caller owns it. */
  text: string;
  onTextChange: (text: string) => void;
  /** What was found for exactly this text: no other list can be chosen from. */
  resposta: Resposta<readonly Item[]>;
  itemKey: (item: Item) => string;
  /** What is said when it is chosen. */
  itemText: (item: Item) => string;
  renderItem: (item: Item) => ReactNode;
  /** `noCampo` false: the focus is elsewhere already, and stays there. */
  onSelect: (item: Item, noCampo: boolean) => void;
  /** The item is just what the text says: leaving the field chooses it. */
  exato?: (item: Item, text: string) => boolean;
  /** Which one Enter takes without an arrow key; without it the first. */
  destaque?: (items: readonly Item[], text: string) => number | undefined;
  /** Said when the search ended without items. Without it the list stays closed. */
  emptyMessage?: ReactNode;
  /** From how many characters on the list opens. */
  minLength?: number;
  /** Formats while typing (`(t) => mascarar('cpf', t)`). */
  transform?: (text: string) => string;
  placeholder?: string;
  autoFocus?: boolean;
  'data-testid': string;
}

/** What was asked of a list that was still on its way: Enter takes its highlighted item, leaving only an exact one. */
interface Espera {
  text: string;
  por: 'enter' | 'saida';
  noCampo: boolean;
}

const SEM_ITENS: readonly never[] = [];
const { InputBlur, InputClick, InputKeyDownEscape, MenuMouseLeave } = useCombobox.stateChangeTypes;

/** Search while typing: ↓ ↑ move, Enter takes, Esc closes, Tab goes on. The keys, the ARIA and the touch are downshift's. */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { text, resposta, itemKey, itemText, renderItem, emptyMessage, minLength = 1 } = props;
  const { label, hint, error, optional, aside, name, className } = props;
  const testId = props['data-testid'];
  const [open, setOpen] = useState(false);
  const [movido, setMovido] = useState<{ text: string; index: number }>();
  const [espera, setEspera] = useState<Espera>();
  const [escolhido, setEscolhido] = useState('');

  const items = resposta.estado === 'pronta' ? resposta.valor : SEM_ITENS;
  const esperando = resposta.estado === 'esperando';
  const sombra = useUltimos(items, esperando);
  const vazio = resposta.estado === 'pronta' && items.length === 0 && emptyMessage !== undefined;
  const algo = items.length > 0 || vazio || esperando || resposta.estado === 'falhou';
  const expanded = open && text.trim().length >= minLength && algo;
  const deInicio = props.destaque ? props.destaque(items, text) : items.length > 0 ? 0 : undefined;
  const atual = movido?.text === text && movido.index < items.length ? movido.index : deInicio;

  const escolher = (item: Item, noCampo: boolean) => {
    setOpen(false);
    setMovido(undefined);
    setEspera(undefined);
    setEscolhido(itemText(item));
    props.onSelect(item, noCampo);
  };

  const combobox = useCombobox<Item>({
    items: items as Item[],
    itemToString: (item) => (item ? itemText(item) : ''),
    inputValue: text,
    selectedItem: null,
    isOpen: expanded,
    highlightedIndex: expanded ? (atual ?? -1) : -1,
    stateReducer: soOQueSePediu,
    onIsOpenChange: ({ isOpen }) => setOpen(isOpen),
    onHighlightedIndexChange: ({ highlightedIndex }) =>
      setMovido(highlightedIndex === -1 ? undefined : { text, index: highlightedIndex }),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && escolher(selectedItem, true),
  });

  // The list that was waited for is here.
  const decidir = useRef<() => void>(undefined);
  decidir.current = () => {
    if (!espera || esperando) return;
    setEspera(undefined);
    if (espera.text !== text) return;
    const exatos = items.filter((item) => props.exato?.(item, text));
    const item = espera.por === 'enter' && atual !== undefined ? items[atual] : exatos.length === 1 && exatos[0];
    if (item) escolher(item, espera.noCampo);
  };
  useEffect(() => decidir.current?.(), [espera, esperando, text]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, nativeEvent } = event;
    // These stay with the text, the form or the input method.
    if (event.altKey || key === 'Home' || key === 'End' || key === 'Enter' || (key === 'Escape' && !expanded)) {
      Object.assign(nativeEvent, { preventDownshiftDefault: true });
    }
    if (key === 'Escape') setEspera(undefined);
    if (key !== 'Enter' || nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    const item = expanded && atual !== undefined ? items[atual] : undefined;
    if (event.repeat)
      event.preventDefault(); // held down since the field before
    else if (item) {
      event.preventDefault();
      escolher(item, true);
    } else if (esperando) {
      event.preventDefault();
      setOpen(true);
      setEspera({ text, por: 'enter', noCampo: true });
    } else if (resposta.estado === 'falhou') {
      event.preventDefault();
      setOpen(true);
      setEspera({ text, por: 'enter', noCampo: true });
      resposta.tentar();
    } else if (items.length > 0 && expanded) event.preventDefault();
  };

  /** A list that opens under a pointer at rest is not pointed at. */
  const onMouseMove = ({ movementX, movementY, nativeEvent }: MouseEvent) => {
    if (movementX === 0 && movementY === 0) Object.assign(nativeEvent, { preventDownshiftDefault: true });
  };

  return (
    <FormField {...{ label, hint, error, optional, aside, name, className }}>
      {(control) => {
        const rest = combobox.getInputProps({
          ...control,
          'aria-labelledby': undefined,
          ...((!expanded || atual === undefined) && { 'aria-activedescendant': undefined }),
          onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) => {
            setEspera(undefined);
            setMovido(undefined);
            setEscolhido('');
            props.onTextChange(props.transform ? props.transform(value) : value);
          },
          onFocus: () => setOpen(true),
          onBlur: () => {
            setOpen(false);
            setEspera((antes) => ({ text, por: 'saida', ...antes, noCampo: false }));
          },
          onKeyDown,
        });
        return (
          <div className="relative">
            <Input
              {...rest}
              type="text"
              spellCheck={false}
              aria-busy={esperando || undefined}
              className="pr-9"
              placeholder={props.placeholder}
              // The page's first task is this field; the caller decides.
              autoFocus={props.autoFocus}
              data-testid={testId}
            />
            <span
              aria-hidden
              className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-ink-3"
            >
              {esperando ? <LoaderCircle className="size-4 animate-spin" /> : <Search className="size-4" />}
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
                {...combobox.getMenuProps({ 'aria-label': typeof label === 'string' ? label : 'Resultados' })}
                className={cn('max-h-72 overflow-y-auto', items.length > 0 && 'p-1')}
              >
                {items.map((item, index) => (
                  <li
                    key={itemKey(item)}
                    {...combobox.getItemProps({ item, index, onMouseMove })}
                    data-testid={`${testId}-opcao`}
                    className={cn(
                      'rounded-tag px-2.5 py-2',
                      // The frame, not the tint, tells it from the others: 3:1 and more against what is around.
                      index === atual &&
                        'bg-brand-soft text-brand-ink outline-2 -outline-offset-2 outline-brand [&_.text-ink-3]:text-ink-2',
                    )}
                  >
                    {renderItem(item)}
                  </li>
                ))}
              </ul>
              {esperando && sombra.length > 0 && (
                // The list of the text before keeps the place; it is nobody's to choose from.
                <div aria-hidden inert className="max-h-72 overflow-hidden p-1 opacity-40">
                  {sombra.map((item) => (
                    <div key={itemKey(item)} className="px-2.5 py-2">
                      {renderItem(item)}
                    </div>
                  ))}
                </div>
              )}
              {esperando && sombra.length === 0 && <p className="px-3.5 py-2.5 text-ink-3">Procurando…</p>}
              {vazio && <div className="px-3.5 py-2.5 text-ink-2">{emptyMessage}</div>}
              {resposta.estado === 'falhou' && (
                <div className="flex items-center justify-between gap-3 px-3.5 py-2.5 text-ink-2">
                  <span>{resposta.problema.sentence}</span>
                  <TentarDeNovo onTentar={resposta.tentar} data-testid={`${testId}-tentar`} />
                </div>
              )}
              {items.length > 1 && atual === undefined && (
                <p className="border-t border-line-2 px-3.5 py-2 text-sm text-ink-2">Escolha com ↓ e Enter.</p>
              )}
            </div>
            <span role="status" className="sr-only">
              {escolhido ? `Escolhido: ${escolhido}` : expanded ? dito(resposta, espera, atual) : ''}
            </span>
          </div>
        );
      }}
    </FormField>
  );
}

/** downshift takes the highlighted item when the field is left, and moves the highlight with the pointer out: not here. */
function soOQueSePediu<Item>(
  state: UseComboboxState<Item>,
  { type, changes }: UseComboboxStateChangeOptions<Item>,
): Partial<UseComboboxState<Item>> {
  if (type === InputBlur || type === InputKeyDownEscape) return { ...state, isOpen: false, highlightedIndex: -1 };
  if (type === InputClick) return { ...state, isOpen: true };
  return type === MenuMouseLeave ? state : changes;
}

/** What was last listed: shown, never chosen, while the next list is on its way. */
function useUltimos<Item>(items: readonly Item[], esperando: boolean): readonly Item[] {
  const ultimos = useRef(items);
  useEffect(() => {
    if (!esperando) ultimos.current = items;
  });
  return ultimos.current;
}

function dito(resposta: Resposta<readonly unknown[]>, espera: Espera | undefined, atual: number | undefined): string {
  if (resposta.estado === 'falhou') return resposta.problema.sentence;
  if (resposta.estado !== 'pronta') return espera ? 'Procurando…' : '';
  const { length } = resposta.valor;
  if (length === 0) return 'Nenhum resultado';
  if (length === 1) return '1 resultado';
  return `${length} resultados${atual === undefined ? ': escolha com a seta para baixo e Enter' : ''}`;
}
