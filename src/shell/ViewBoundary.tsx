/** Keeps a view that breaks from taking the page along: says so in its place, and can be asked to try again. */
import { Component, type ReactNode } from 'react';
import css from './app.module.css';

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

export class ViewBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div role="alert" className={css.broken}>
        <p>{`The ${this.props.name} cannot be drawn: ${error.message}`}</p>
        <button type="button" onClick={() => this.setState({ error: null })}>
          Reload this view
        </button>
      </div>
    );
  }
}
