import { DecoratorNode } from 'lexical';
import type { LexicalEditor, LexicalNode, NodeKey, SerializedLexicalNode, Spread } from 'lexical';
import type { TagPart, TagPiece } from './pieces.ts';

type SerializedTag = Spread<{ readonly id: number; readonly part: TagPart }, SerializedLexicalNode>;

/** Draws the chip of a tag for one editor. */
export type DrawTag = (id: number, part: TagPart) => HTMLElement;

const artists = new WeakMap<LexicalEditor, DrawTag>();

/** Who draws the chips of this editor. */
export const drawTagsOf = (editor: LexicalEditor, draw: DrawTag): void => void artists.set(editor, draw);

/** A tag, or one half of a pair: one chip that is deleted whole and never typed into. */
export class TagNode extends DecoratorNode<null> {
  readonly __id: number;
  readonly __part: TagPart;

  static override getType(): string {
    return 'verso-tag';
  }

  static override clone(node: TagNode): TagNode {
    return new TagNode(node.__id, node.__part, node.__key);
  }

  static override importJSON({ id, part }: SerializedTag): TagNode {
    return new TagNode(id, part);
  }

  constructor(id = 0, part: TagPart = 'point', key?: NodeKey) {
    super(key);
    this.__id = id;
    this.__part = part;
  }

  override exportJSON(): SerializedTag {
    return { ...super.exportJSON(), id: this.__id, part: this.__part };
  }

  override createDOM(_: unknown, editor: LexicalEditor): HTMLElement {
    return artists.get(editor)?.(this.__id, this.__part) ?? document.createElement('span');
  }

  override updateDOM(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): false {
    return false;
  }

  override getTextContent(): string {
    return '';
  }

  piece(): TagPiece {
    return { kind: 'tag', id: this.__id, part: this.__part };
  }
}

export const isTagNode = (node: LexicalNode | null | undefined): node is TagNode => node instanceof TagNode;
