"""One style sheet on Fusion, filled from the theme's colours."""

from __future__ import annotations

from importlib import resources
from string import Template

from app.theme import Theme, colour_names

_SHEET = Template("""
* { outline: 0; }
QMainWindow, QDialog, QMessageBox { background: $panel; }
QMainWindow::separator { background: $hairline; width: 1px; height: 1px; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }
QMenuBar { background: $panel; color: $text; padding: 2px 6px; spacing: 4px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 3px; }
QMenu::item:selected { background: $current; color: $text; }
QMenu::item:disabled { color: $text_3; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 6px; }
QToolBar { background: $panel; border: 0; border-bottom: 1px solid $hairline; spacing: 4px;
  padding: 0 8px; }
QStatusBar { background: $panel; color: $text_2; border-top: 1px solid $hairline; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $text_2; font-size: 12px; }
QDockWidget { border: 0; }
QWidget#panel, QWidget#strip { background: $panel; }
QWidget#strip { border-bottom: 1px solid $hairline; }
QWidget#page, QTextEdit#reading { background: $page; border: 0; }
QLabel { background: transparent; color: $text; }
QLabel[role="secondary"] { color: $text_2; font-size: 12px; }
QLabel[role="faint"] { color: $text_3; font-size: 12px; }
QTextBrowser[role="page"] { background: $page; color: $text; border: 1px solid $hairline;
  border-radius: 4px; padding: 6px 10px; }
QMessageBox[headed="true"] QLabel#qt_msgbox_label { font-weight: 600; }
QLabel[role="note"] { font-style: italic; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="error"] { color: $error; }
QFrame[role="line"] { background: $hairline; max-height: 1px; min-height: 1px; border: 0; }
QLineEdit, QPlainTextEdit[role="field"], QComboBox, QAbstractSpinBox, QListWidget[role="field"],
QTreeWidget[role="field"] {
  background: $raised; color: $text; border: 1px solid $border; border-radius: 4px;
  padding: 0 7px; selection-background-color: $selection; selection-color: $text; }
QLineEdit, QComboBox, QSpinBox { min-height: 24px; }
QDoubleSpinBox { min-height: 18px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: 0; padding: 0 5px;
  min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; height: 0; border: 0; }
QPlainTextEdit[role="field"] { padding: 3px 4px; }
QLineEdit:focus, QPlainTextEdit[role="field"]:focus, QComboBox:focus,
QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 0 6px; }
QPlainTextEdit[role="field"]:focus { padding: 2px 3px; }
QListWidget[role="field"], QTreeWidget[role="field"] { padding: 1px 7px;
  selection-background-color: $current; }
QListWidget[role="field"]:focus, QTreeWidget[role="field"]:focus { border: 2px solid $accent;
  padding: 0 6px; }
QTextBrowser[role="page"]:focus { border: 2px solid $accent; padding: 5px 9px; }
QCheckBox, QRadioButton { border: 1px solid transparent; border-radius: 3px; padding: 1px 3px; }
QCheckBox::indicator:unchecked { border: 1px solid $text_3; border-radius: 2px; width: 12px;
  height: 12px; }
QRadioButton::indicator:unchecked { border: 1px solid $text_3; border-radius: 6px; width: 12px;
  height: 12px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; }
QWidget#panel QCheckBox { border: 0; padding: 0; }
QWidget#panel QCheckBox:focus { background: $current; text-decoration: underline; }
QLineEdit[error="true"] { border: 1px solid $error; }
QLineEdit:disabled, QComboBox:disabled { color: $text_3; border-color: $hairline; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border;
  selection-background-color: $current; selection-color: $text; }
QPushButton { background: $raised; color: $text; border: 1px solid $border; border-radius: 4px;
  min-height: 26px; padding: 0 12px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $current; }
QPushButton:focus { border: 2px solid $accent; padding: 0 11px; }
QPushButton:disabled { color: $border; border-color: $hairline; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:disabled { background: $raised; color: $border; border-color: $hairline; }
QPushButton[role="row"] { background: transparent; border: 0; border-radius: 0;
  border-bottom: 1px solid $hairline; text-align: left; padding: 0; min-height: 0; }
QPushButton[role="row"]:hover { background: $panel; }
QPushButton[role="row"]:pressed { background: $hover; }
QPushButton[role="row"]:focus { border: 2px solid $accent; border-radius: 4px; padding: 0; }
QPushButton[role="row"] QLabel:disabled { color: $text_3; }
QPushButton[role="choice"] QLabel:disabled { color: $text_3; }
QPushButton[role="choice"]:disabled { color: $text_3; background: transparent; }
QPushButton[role="choice"] { text-align: left; padding: 8px 14px; min-height: 36px; }
QToolButton { background: transparent; color: $text_2; border: 1px solid transparent;
  border-radius: 4px; padding: 3px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $current; }
QToolButton:focus { border: 2px solid $accent; padding: 2px; }
QToolButton:disabled { color: $border; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[role="chip"] { border: 1px solid $hairline; background: transparent; color: $text_3;
  padding: 2px 5px; font-size: 12px; }
QToolButton[role="chip"]:checked { border-color: $border; background: $raised; color: $text; }
QToolButton[role="chip"]:focus { border: 2px solid $accent; padding: 1px 4px; }
QToolButton[role="fold"] { color: $text; font-weight: 600; padding: 0; background: transparent; }
QToolButton[role="fold"]:hover { background: $hover; }
QToolButton[role="fold"]:focus { border: 1px solid $accent; }
QToolButton[role="text"] { font-size: 12px; padding: 3px 6px; }
QToolButton[role="act"] { background: $raised; border: 1px solid $border; color: $text;
  padding: 3px 8px; font-size: 12px; }
QToolButton[role="act"]:hover { background: $hover; }
QToolButton[role="act"]:pressed { background: $current; }
QToolButton[role="act"]:focus { border: 2px solid $accent; padding: 2px 7px; }
QToolButton[role="act"]:disabled { color: $border; border-color: $hairline;
  background: transparent; }
QToolButton[main="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QToolButton[main="true"]:hover { background: $text_2; }
QToolButton[main="true"]:focus { border: 2px solid $text_3; }
QToolButton[main="true"]:disabled { background: transparent; color: $border;
  border-color: $hairline; }
QToolButton[role="label"] { background: $raised; border: 1px solid $border; color: $text;
  font-weight: 600; text-align: left; padding: 4px 8px; }
QToolButton[role="label"]:hover { background: $hover; }
QToolButton[role="label"]:focus { border: 2px solid $accent; padding: 3px 7px; }
QToolButton[segment] { background: $raised; border: 1px solid $border; color: $text_2;
  border-radius: 0; padding: 2px 6px; font-size: 12px; }
QToolButton[segment]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QToolButton[segment="first"] { border-top-left-radius: 4px; border-bottom-left-radius: 4px; }
QToolButton[segment="only"] { border-radius: 4px; }
QToolButton[segment="mid"], QToolButton[segment="last"] { border-left: 0; }
QToolButton[segment="last"] { border-top-right-radius: 4px; border-bottom-right-radius: 4px; }
QToolButton[segment]:focus { border: 2px solid $accent; padding: 1px 5px; }
QToolButton[segment]:checked:focus { border: 2px solid $text_3; }
QToolButton[role="notice"] { background: $notice_ground; color: $notice_text; border: 0;
  border-radius: 3px; padding: 2px 8px; font-size: 12px; }
QToolButton[role="notice"]:focus { border: 2px solid $notice_text; padding: 0 6px; }
QTreeView, QListView, QTableView { background: $panel; color: $text;
  border: 1px solid transparent; }
QTreeView:focus, QListView:focus, QTableView:focus { border: 1px solid $accent; }
QListView[role="plain"], QTreeView[role="plain"], QTableView[role="plain"] { background: $raised;
  border: 1px solid $border; border-radius: 4px; padding: 1px;
  selection-background-color: $current; selection-color: $text; }
QListView[role="plain"]:focus, QTreeView[role="plain"]:focus,
QTableView[role="plain"]:focus { border: 2px solid $accent; padding: 0; }
QTreeView[role="plain"]::item, QTableView[role="plain"]::item { padding: 4px 8px; }
QListWidget[role="plain"]::item { padding: 0 8px; }
QTreeView#history { border: 0; background: $panel; }
QTreeView#history:focus { border: 1px solid $accent; }
QTreeView#history::item { padding: 3px 8px 3px 11px; }
QTableView[role="plain"]::indicator:unchecked, QTreeView::indicator:unchecked,
QListView::indicator:unchecked { border: 1px solid $text_3; border-radius: 2px;
  width: 12px; height: 12px; }
QHeaderView::section { background: $panel; color: $text_2; border: 0;
  border-bottom: 1px solid $hairline; padding: 4px 8px; font-size: 12px; }
QTableView#list, QTableView#list QHeaderView::section, QWidget#list { background: $page; }
QHeaderView::section:first { padding-left: 14px; }
QTreeView[role="plain"] QHeaderView::section, QTableView[role="plain"] QHeaderView::section,
QTreeView[role="plain"] QHeaderView::section:first,
QTableView[role="plain"] QHeaderView::section:first { padding: 4px 11px; }
QTreeView#history QHeaderView::section { padding: 4px 8px 4px 14px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $thumb; border-radius: 4px; min-height: 36px;
  margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $thumb; border-radius: 4px; min-width: 36px;
  margin: 2px; }
QScrollBar::handle:hover { background: $text_3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { background: $border; height: 2px; border-radius: 1px; }
QSlider::handle:horizontal { background: $accent; width: 14px; margin: -6px 0; border-radius: 7px; }
QSlider:focus { border: 1px solid $accent; border-radius: 4px; }
QTabWidget::pane { border: 0; border-top: 1px solid $hairline; }
QTabBar::tab { background: $panel; color: $text_2; padding: 6px 14px; border: 0;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QProgressBar { background: $hover; border: 0; border-radius: 3px; height: 6px; color: $text_2; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $hairline; }
QFrame#popup { background: $raised; border: 1px solid $border; border-radius: 6px; }
""")


def style_sheet(theme: Theme) -> str:
    """Return the application's style sheet in a theme."""
    colours = {name: getattr(theme, name) for name in colour_names()}
    return _SHEET.substitute(colours, chevron=_chevron())


def _chevron() -> str:
    """Return the path of the drawing that the style sheet loads, grey for both themes."""
    drawing = resources.files("resources") / "icons" / "chevron-down-grey.svg"
    return str(drawing).replace("\\", "/")
