/* The block in the editor: which widget, its attributes, and what is shown where it cannot be. No build step. */
(function (blocks, element, components, blockEditor) {
  var create = element.createElement;

  blocks.registerBlockType('tsunagari/widget', {
    apiVersion: 3,
    title: 'つながり部品',
    description: '相談窓口・居場所・催しなどの部品を置きます。',
    category: 'embed',
    icon: 'groups',
    attributes: {
      widget: { type: 'string', default: 'consultation-finder' },
      options: { type: 'string', default: '' },
      fallback: { type: 'string', default: '' },
    },
    edit: function (props) {
      function put(name) {
        return function (value) {
          var change = {};
          change[name] = value;
          props.setAttributes(change);
        };
      }
      return create(
        'div',
        blockEditor.useBlockProps(),
        create(components.SelectControl, {
          label: '部品',
          value: props.attributes.widget,
          options: window.tsunagariWidgets.map(function (name) {
            return { label: name, value: name };
          }),
          onChange: put('widget'),
        }),
        create(components.TextControl, {
          label: '属性',
          help: '例：area="14205" limit="3"。フィードと地域は、書かなければ「設定」のものを使います',
          value: props.attributes.options,
          onChange: put('options'),
        }),
        create(components.TextareaControl, {
          label: '出せなかったときの案内',
          help: '電話番号か、案内のページへのリンク（HTML）',
          value: props.attributes.fallback,
          onChange: put('fallback'),
        }),
      );
    },
    save: function () {
      return null;
    },
  });
})(window.wp.blocks, window.wp.element, window.wp.components, window.wp.blockEditor);
