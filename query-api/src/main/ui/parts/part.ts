import {LitElement} from 'lit';

/** A component in the light: it takes the styles of the page, and its labels reach their fields. */
export abstract class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
