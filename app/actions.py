"""The one table of actions: text, shortcut, place in the menus, and when they can be used."""

from __future__ import annotations

from app.action_spec import ActionSpec as ActionSpec
from app.action_spec import When as When
from app.suggestions.actions import SUGGESTION_ACTIONS

ACTIONS: tuple[ActionSpec, ...] = (
    # File
    ActionSpec("new_project", "&New project…", "File", When.ALWAYS, ("Ctrl+N",)),
    ActionSpec("open_project", "&Open project…", "File", When.ALWAYS, ("Ctrl+O",), "folder-open"),
    ActionSpec("open_sample", "Open the &sample", "File", When.ALWAYS),
    ActionSpec(
        "add_documents",
        "&Add documents…",
        "File",
        When.WRITABLE,
        ("Ctrl+Shift+A",),
        "file-plus",
        separator=True,
        hint="Text, web pages, Word, PDF, tables and more; a look at them comes first.",
    ),
    ActionSpec("add_folder", "Add &folder…", "File", When.WRITABLE),
    ActionSpec(
        "import", "&Import annotations…", "File", When.WRITABLE, ("Ctrl+Shift+O",), "upload"
    ),
    ActionSpec("export", "&Export annotation set…", "File", When.PROJECT, ("Ctrl+E",), "download"),
    ActionSpec(
        "save_picture",
        "Save &picture…",
        "File",
        When.DOCUMENT,
        ("Ctrl+Shift+S",),
        hint="The text with its annotations, as SVG, PDF or PNG.",
    ),
    ActionSpec(
        "restore",
        "&Restore from backup…",
        "File",
        When.ALWAYS,
        separator=True,
        hint="Lists the copies that are made while you work; nothing is lost by restoring one.",
    ),
    ActionSpec("close_project", "&Close project", "File", When.PROJECT, ("Ctrl+W",)),
    ActionSpec("quit", "&Quit", "File", When.ALWAYS, ("Ctrl+Q",), separator=True),
    # Edit
    ActionSpec("undo", "&Undo", "Edit", When.CAN_UNDO, ("Ctrl+Z",), "undo-2"),
    ActionSpec("redo", "&Redo", "Edit", When.CAN_REDO, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    ActionSpec(
        "copy", "&Copy", "Edit", When.SELECTION, ("Ctrl+C",), context="view", separator=True
    ),
    ActionSpec(
        "copy_picture",
        "Copy p&icture",
        "Edit",
        When.DOCUMENT,
        ("Ctrl+Shift+C",),
        hint="Of the selection, or of what is in view.",
    ),
    ActionSpec(
        "paste_document",
        "P&aste as document…",
        "Edit",
        When.WRITABLE,
        ("Ctrl+Shift+V",),
        hint="Makes a document of the text on the clipboard.",
    ),
    ActionSpec("find", "&Find…", "Edit", When.DOCUMENT, ("Ctrl+F",), "search", separator=True),
    ActionSpec("find_next", "Find &next", "Edit", When.DOCUMENT, ("F3",)),
    ActionSpec("find_previous", "Find &previous", "Edit", When.DOCUMENT, ("Shift+F3",)),
    ActionSpec(
        "search_all",
        "Search all &documents",
        "Edit",
        When.PROJECT,
        ("Ctrl+Shift+F",),
        "book-open",
        checkable=True,
        hint="Words, patterns and lemmas in all documents, in their context, to read and to tag.",
    ),
    ActionSpec(
        "search_again",
        "Search a&gain",
        "Edit",
        When.PROJECT,
        ("F5",),
        hint="Brings the lines of the search up to date with annotations and documents.",
    ),
    ActionSpec("select_paragraph", "Select ¶", "Edit", When.DOCUMENT, ("Ctrl+Shift+P",)),
    ActionSpec("settings", "&Settings…", "Edit", When.ALWAYS, ("Ctrl+,",), separator=True),
    # View
    ActionSpec(
        "show_documents",
        "&Documents",
        "View",
        When.PROJECT,
        ("F9",),
        "panel-left",
        checkable=True,
    ),
    ActionSpec(
        "show_panels",
        "&Codebook and annotation",
        "View",
        When.PROJECT,
        ("F10",),
        "panel-right",
        checkable=True,
    ),
    ActionSpec(
        "show_history",
        "&History",
        "View",
        When.PROJECT,
        ("Ctrl+H",),
        "panel-bottom",
        checkable=True,
    ),
    ActionSpec(
        "annotation_list",
        "Annotation &list",
        "View",
        When.PROJECT,
        ("Ctrl+Shift+L",),
        "rows-3",
        checkable=True,
        hint="Lists all annotations, to filter, sort and change many at once.",
    ),
    ActionSpec("zoom_in", "Larger text", "View", When.ALWAYS, ("Ctrl++", "Ctrl+="), separator=True),
    ActionSpec("zoom_out", "Smaller text", "View", When.ALWAYS, ("Ctrl+-",)),
    ActionSpec("zoom_reset", "Text at 100 %", "View", When.ALWAYS, ("Ctrl+0",)),
    ActionSpec(
        "focus",
        "Only the label in hand in colou&r",
        "View",
        When.IN_HAND,
        (".",),
        context="view",
        checkable=True,
        separator=True,
    ),
    ActionSpec("show_all", "Show all annotations", "View", When.PROJECT, ("Ctrl+Shift+H",), "eye"),
    # Annotate
    ActionSpec(
        "label_palette",
        "Choose a &label…",
        "Annotate",
        When.PALETTE,
        ("Return", "Enter"),
        "tag",
        context="view",
        hint="Tags the selected passage, or relabels the annotation in hand.",
    ),
    ActionSpec(
        "add_fragment",
        "Add the selection as a &fragment",
        "Annotate",
        When.FRAGMENT,
        ("Ctrl+Return",),
        context="view",
    ),
    ActionSpec(
        "delete",
        "&Delete annotation",
        "Annotate",
        When.DELETABLE,
        ("Del", "Backspace"),
        "trash-2",
        context="view",
    ),
    ActionSpec(
        "tag_all",
        "&Tag all occurrences…",
        "Annotate",
        When.LABELLING,
        ("Ctrl+Shift+T",),
        hint="Puts one label on every occurrence of the selected words, after a look at each.",
    ),
    ActionSpec(
        "consistency",
        "Check &consistency…",
        "Annotate",
        When.PROJECT,
        ("Ctrl+Shift+K",),
        hint="Same words with other labels or none, edges inside words; mended by one key.",
    ),
    ActionSpec("edit_note", "Edit &note", "Annotate", When.IN_HAND_WRITABLE, ("Ctrl+M",)),
    ActionSpec(
        "end_right",
        "End: one character on",
        "Annotate/Move an edge",
        When.IN_HAND_WRITABLE,
        ("Alt+Right",),
        context="view",
    ),
    ActionSpec(
        "end_left",
        "End: one character back",
        "Annotate/Move an edge",
        When.IN_HAND_WRITABLE,
        ("Alt+Left",),
        context="view",
    ),
    ActionSpec(
        "end_word_right",
        "End: one word on",
        "Annotate/Move an edge",
        When.IN_HAND_WRITABLE,
        ("Alt+Down",),
        context="view",
    ),
    ActionSpec(
        "end_word_left",
        "End: one word back",
        "Annotate/Move an edge",
        When.IN_HAND_WRITABLE,
        ("Alt+Up",),
        context="view",
    ),
    ActionSpec(
        "start_right",
        "Start: one character on",
        "Annotate/Move an edge",
        When.IN_HAND_WRITABLE,
        ("Alt+Shift+Right",),
        context="view",
    ),
    ActionSpec(
        "start_left",
        "Start: one character back",
        "Annotate/Move an edge",
        When.IN_HAND_WRITABLE,
        ("Alt+Shift+Left",),
        context="view",
    ),
    ActionSpec(
        "start_word_right",
        "Start: one word on",
        "Annotate/Move an edge",
        When.IN_HAND_WRITABLE,
        ("Alt+Shift+Down",),
        context="view",
    ),
    ActionSpec(
        "start_word_left",
        "Start: one word back",
        "Annotate/Move an edge",
        When.IN_HAND_WRITABLE,
        ("Alt+Shift+Up",),
        context="view",
    ),
    ActionSpec("next_snapping", "Change &snapping", "Annotate", When.ALWAYS, ("F2",), "magnet"),
    ActionSpec("new_annotator", "New annotat&or…", "Annotate", When.WRITABLE, icon="user"),
    *SUGGESTION_ACTIONS,
    # Codebook
    ActionSpec(
        "edit_codebooks",
        "&Edit codebooks…",
        "Codebook",
        When.PROJECT,
        ("Ctrl+Shift+B",),
        hint="Opens the window in which labels and codebooks are changed.",
    ),
    ActionSpec("add_codebook", "&Add codebook…", "Codebook", When.WRITABLE),
    ActionSpec(
        "decide_split",
        "&Decide split passages…",
        "Codebook",
        When.WRITABLE,
        hint="Shows each passage of a label that was split; one key decides.",
    ),
    ActionSpec(
        "look_again",
        "&Look again…",
        "Codebook",
        When.WRITABLE,
        hint="Shows the passages whose label has changed since they were tagged.",
    ),
    ActionSpec("export_codebook", "E&xport codebook…", "Codebook", When.PROJECT),
    ActionSpec(
        "manual",
        "Annotators’ &manual…",
        "Codebook",
        When.PROJECT,
        hint="Writes a codebook as HTML or PDF, to read and to print.",
    ),
    ActionSpec("label_page", "&Page of the label", "Codebook", When.PROJECT, ("F1",)),
    ActionSpec("filter_labels", "&Find a label", "Codebook", When.PROJECT, ("Ctrl+L",)),
    # Go
    ActionSpec("next_annotation", "&Next annotation", "Go", When.DOCUMENT, ("F4",), "chevron-down"),
    ActionSpec(
        "previous_annotation",
        "&Previous annotation",
        "Go",
        When.DOCUMENT,
        ("Shift+F4",),
        "chevron-up",
    ),
    ActionSpec("next_suggestion", "Next &suggestion", "Go", When.PROJECT, ("F8",)),
    ActionSpec("previous_suggestion", "Previous s&uggestion", "Go", When.PROJECT, ("Shift+F8",)),
    ActionSpec(
        "next_document", "Next &document", "Go", When.PROJECT, ("Ctrl+PgDown",), separator=True
    ),
    ActionSpec("previous_document", "Previous d&ocument", "Go", When.PROJECT, ("Ctrl+PgUp",)),
    ActionSpec("go_documents", "Documents panel", "Go", When.PROJECT, ("Ctrl+1",), separator=True),
    ActionSpec("go_text", "Text", "Go", When.DOCUMENT, ("Ctrl+2",)),
    ActionSpec("go_codebook", "Codebook panel", "Go", When.PROJECT, ("Ctrl+3",)),
    ActionSpec("go_annotation", "Annotation panel", "Go", When.PROJECT, ("Ctrl+I",)),
    # Help
    ActionSpec(
        "guide",
        "&Guide",
        "Help",
        When.ALWAYS,
        ("Ctrl+F1",),
        "book-open",
        hint="Opens the guide, which lies on this computer, in the browser.",
    ),
    ActionSpec(
        "tour",
        "Guided &tour",
        "Help",
        When.ALWAYS,
        hint="Seven steps on a fresh copy of the sample, done by you.",
    ),
    ActionSpec("shortcuts", "&Keyboard shortcuts", "Help", When.ALWAYS, ("Shift+F1",)),
    ActionSpec(
        "report",
        "&Report a problem…",
        "Help",
        When.ALWAYS,
        separator=True,
        hint="Gathers log, versions and last operations, without any texts, to be read and saved.",
    ),
    ActionSpec("about", "&About Elocutio", "Help", When.ALWAYS),
)

EDITOR_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_label", "New label…", "", When.WRITABLE, ("Ctrl+N",), context="editor"),
    ActionSpec("new_group", "New group…", "", When.WRITABLE, ("Ctrl+Shift+N",), context="editor"),
)
"""Actions of the codebook editor that have keys of their own."""

EDITOR_HEARS = frozenset(("undo", "redo", "delete", "find", "filter_labels"))
"""The window's actions whose keys mean the same in the codebook editor."""

EVERY_ACTION = ACTIONS + EDITOR_ACTIONS

MENUS = ("File", "Edit", "View", "Annotate", "Suggestions", "Codebook", "Go", "Help")


def menu_text(menu: str) -> str:
    """Return the text of a menu in the menu bar, before translation."""
    return f"&{menu}"


VIEW_KEYS: tuple[tuple[str, str], ...] = (
    ("Letter of a label", "Tag the selected passage"),
    ("Shift + letter", "Relabel the annotation in hand; accept a suggestion with that label"),
    ("N", "Next annotation, when nothing is selected"),
    ("Tab, Shift+Tab", "Next or previous annotation on the same passage"),
    ("Enter", "Accept the suggestion in hand"),
    ("Del, Backspace", "Reject the suggestion in hand"),
    ("Esc", "Let go of the annotation, the selection"),
    ("Shift + arrows", "Select by character or line"),
    ("Ctrl+Shift + arrows", "Select by word or paragraph"),
    ("Ctrl + wheel", "Text size"),
    ("Alt + drag", "Select without snapping"),
)
"""Keys of the reading view that are no menu actions, for the shortcut window."""

EDITOR_KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+Enter, or leaving the field", "Store what was typed in a field"),
    ("Esc", "Take back what was typed in a field; close the window"),
    ("Alt + arrows", "Move the selected labels up, down, out of a group, into the one before"),
    ("Shift + arrows", "Select several labels"),
    ("{new_label}", "New label"),
    ("{new_group}", "New group"),
    ("{delete}", "Delete the selected labels"),
    ("Space", "Fold or unfold a group"),
    ("{find}", "Filter the labels"),
)
"""Keys of the codebook editor, for the shortcut window; ``{name}`` stands for an action's keys."""

LIST_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", "Show the passage in the text"),
    ("Letter of a label", "Relabel the selected annotations"),
    ("Shift + arrows, Ctrl+A", "Select several, or all"),
    ("Ctrl + arrows, Ctrl+Space", "Select here and there"),
    ("{delete}", "Delete the selected annotations"),
    ("{copy}", "Copy the selected rows as a table"),
    ("{annotation_list}", "From the rows to the filter; from there, close the list"),
    ("Esc", "Empty the filter; close the list"),
)
"""Keys of the annotation list, for the shortcut window; ``{name}`` stands for an action's keys."""

SEARCH_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", "Show the passage in the text"),
    ("Letter of a label", "Tag the selected lines"),
    ("L", "Choose a label for the selected lines"),
    ("Shift + arrows, Ctrl+A", "Select several, or all"),
    ("Esc", "From the lines to the query; from there, close the search"),
)
"""Keys of the search over all documents, for the shortcut window."""
