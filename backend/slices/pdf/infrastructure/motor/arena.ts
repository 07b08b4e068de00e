import type { Operators } from './operators.ts';

const CHUNK = 64 * 1024;
// A copy in words may write this much beyond its end.
const SLACK = 4;

/**
 * Growing bytes of one rendering. The first chunk is kept and reused by the next; a chunk that is full is handed over as
 * it is, so a long file is never copied to grow.
 */
export class Arena {
  bytes = new Uint8Array(CHUNK);
  position = 0;
  #view = new DataView(this.bytes.buffer);
  #full: Uint8Array[] = [];
  #fullBytes = 0;

  get length(): number {
    return this.#fullBytes + this.position;
  }

  /** Room for the next writes, which do not ask again. */
  ensure(size: number): void {
    if (this.position + size + SLACK <= this.bytes.length) return;
    if (this.position > 0) this.#full.push(this.bytes.subarray(0, this.position));
    this.#fullBytes += this.position;
    this.#renew(Math.max(CHUNK, size + SLACK));
    this.position = 0;
  }

  copy({ words, length }: Operators): void {
    const view = this.#view;
    let { position } = this;
    for (let index = 0; index < words.length; index++) {
      view.setInt32(position, words[index]!, true); // below the length
      position += 4;
    }
    this.position += length;
  }

  byte(value: number): void {
    this.bytes[this.position++] = value;
  }

  ascii(text: string): void {
    const { bytes } = this;
    let { position } = this;
    for (let at = 0; at < text.length; at++) bytes[position++] = text.charCodeAt(at);
    this.position = position;
  }

  block(source: Uint8Array): void {
    this.bytes.set(source, this.position);
    this.position += source.length;
  }

  /** A number of PDF with at most three decimals. */
  number(value: number): void {
    let thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      this.byte(0x2d);
      thousandths = -thousandths;
    }
    const whole = Math.floor(thousandths / 1000);
    this.integer(whole);
    let rest = thousandths - whole * 1000;
    if (rest === 0) return;
    this.byte(0x2e);
    for (let unit = 100; rest > 0; unit /= 10) {
      const digit = Math.floor(rest / unit);
      this.byte(0x30 + digit);
      rest -= digit * unit;
    }
  }

  integer(value: number): void {
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits++;
    this.position += digits;
    this.digits(this.position - digits, digits, value);
  }

  /** Overwrites `count` places with the value's last digits. */
  digits(at: number, count: number, value: number): void {
    const { bytes } = this;
    let left = value | 0;
    for (let place = at + count - 1; place >= at; place--) {
      const tenth = (left / 10) | 0;
      bytes[place] = 0x30 + left - tenth * 10;
      left = tenth;
    }
  }

  /** Views of what was written so far, in order; good until the next write. */
  written(): Uint8Array[] {
    return [...this.#full, this.bytes.subarray(0, this.position)];
  }

  /** What was written since the last call, in order; the arena is empty again. */
  take(): Uint8Array[] {
    const parts = this.#full;
    parts.push(this.bytes.slice(0, this.position));
    this.reset();
    return parts;
  }

  reset(): void {
    this.#full = [];
    this.#fullBytes = 0;
    this.position = 0;
    if (this.bytes.length > CHUNK) this.#renew(CHUNK);
  }

  #renew(size: number): void {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }
}
